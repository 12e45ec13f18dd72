// Writing points and lines: beginning, saving and removing them, and what Python answers.
import type { Desk } from "../core/desk";
import type { Operation, Reply, Value } from "../core/wire";
import type { Field } from "../forms/field.generated";
import { isTyped, type Row } from "../forms/table/row";
import type { Choice } from "./choice";
import type { Entries } from "./entries";
import type { TheMap } from "./map";
import type { Moving } from "./moving";
import { removed } from "./said";
import type { Spot } from "./things";

interface Does {
  /** Something was typed, and is on its way. */
  typed(): void;
  draw(): void;
  /** Shows an entry and goes to its first field that needs something. */
  open(row: Row): void;
  say(text: string): void;
}

export class Writing {
  /** Why the last entry was refused as a whole. */
  failure = "";
  /** What is said once it is gone, by the operation that removes it. */
  private readonly leaving = new Map<string, string>();

  constructor(
    private readonly desk: Desk,
    private readonly map: TheMap,
    private readonly entries: Entries,
    private readonly choice: Choice,
    private readonly moving: Moving,
    private readonly does: Does,
  ) {}

  private save(row: Row): void {
    const operation = this.entries.save(this.entries.sortOf(row), row);
    if (operation) this.desk.post(operation);
    else this.desk.hurry();
  }

  /** What could not be saved is sent once more. */
  retry(): void {
    this.failure = "";
    for (const row of this.entries.unfinished) this.save(row);
  }

  type(row: Row, field: Field, value: Value): void {
    this.entries.sheets[this.entries.sortOf(row)].type(row, field.name, value);
    this.failure = "";
    this.save(row);
    this.does.typed();
  }

  settle(row: Row, how: (row: Row) => void): void {
    how(row);
    this.save(row);
    this.does.draw();
  }

  answered(operation: Operation, reply: Reply): void {
    const rows = this.entries.answer(operation, reply);
    const { row } = this.choice;
    if (row && rows.includes(row)) this.choice.hold(row);
    if (operation.op === "save-point" || operation.op === "save-line")
      this.failure = reply.ok ? "" : (reply.text ?? "");
    else if (!reply.ok && reply.text && !rows.some(({ clash }) => clash))
      this.desk.notice.say({ tone: "problem", text: reply.text });
    const gone = this.leaving.get(operation.id);
    this.leaving.delete(operation.id);
    if (!reply.ok) return;
    if (gone) this.does.say(gone);
    for (const one of rows) {
      const spot = this.entries.wanted.get(one);
      // A box waits until it is known how large it is: then it gets the free spot nearest to this.
      if (spot && one.key !== null && !this.map.board.on) {
        this.entries.wanted.delete(one);
        this.moving.post("lay", [{ key: one.key, ...spot }]);
      }
      if (isTyped(one) && Object.keys(one.refused).length === 0) this.save(one);
    }
  }

  add(spot: Spot): void {
    if (!this.entries.can("point")) return;
    const place = this.map.free(spot);
    const row = this.entries.sheets.point.add();
    this.entries.wanted.set(row, place);
    this.does.open(row);
  }

  connect(source: string, target: string): void {
    const { source_field, target_field } = this.map.words;
    const row = this.entries.sheets.line.add({
      [source_field]: source,
      ...(target && { [target_field]: target }),
    });
    this.save(row);
    this.does.open(row);
  }

  /** This person's own view of a line that others have told of. */
  begin(): void {
    const line = this.map.line(this.choice.key);
    if (!line) return;
    const { source_field, target_field } = this.map.words;
    const ends = { [source_field]: line.source, [target_field]: line.target };
    this.does.open(this.entries.sheets.line.add({ ...line.cells, ...ends }));
  }

  remove(): void {
    const { rows } = this.choice;
    const told = removed(rows.map(([, row]) => this.choice.calledRow(row)));
    for (const [sort, row] of rows) {
      const operation = this.entries.remove(sort, row);
      if (!operation) continue;
      this.leaving.set(operation.id, told);
      this.desk.post(operation);
    }
    this.does.draw();
  }

  discard(): void {
    const { row } = this.choice;
    if (row) this.entries.drop(this.entries.sortOf(row), row);
  }
}
