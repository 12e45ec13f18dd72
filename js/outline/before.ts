// New boxes whose link is not made yet: it is made as soon as the box is saved, and not before.
import type { Unsent } from "../core/drawer";
import type { Entries } from "../canvas/entries";
import { isTyped, type Row } from "../forms/table/row";

/** How the drawer calls them. */
const OF = "before";

export class Before {
  private readonly targets = new Map<Row, string>();

  constructor(private readonly entries: Entries) {}

  put(row: Row, target: string): void {
    this.targets.set(row, target);
  }

  /** The box to which a new one shall lead. */
  target(row: Row): string | undefined {
    return this.targets.get(row);
  }

  forget(row: Row): void {
    this.targets.delete(row);
  }

  /** A box on its way is known by its operation, another one by its place among what is begun. */
  get unsent(): Unsent[] {
    const { begun } = this;
    return [...this.targets].flatMap(([row, target]) => {
      const at = begun.indexOf(row);
      const key = row.waiting ? row.waiting.id : at < 0 ? null : `#${at}`;
      return key === null ? [] : [{ of: OF, key, cells: { target } }];
    });
  }

  /** Takes up what an earlier outline left, after its boxes. */
  restore(unsent: Unsent[]): void {
    const { begun } = this;
    const { rows } = this.entries.sheets.point;
    for (const { key, cells } of unsent.filter(({ of }) => of === OF)) {
      const row = key?.startsWith("#")
        ? begun[Number(key.slice(1))]
        : rows.find(({ waiting }) => waiting?.id === key);
      if (row) this.put(row, String(cells.target));
    }
  }

  private get begun(): Row[] {
    const { rows } = this.entries.sheets.point;
    return rows.filter((row) => row.key === null && !row.waiting && isTyped(row));
  }
}
