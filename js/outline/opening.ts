// Opening something to write in, and leaving it again for the tree.
import type { Entries } from "../canvas/entries";
import type { Host } from "../core/host";
import type { Cells } from "../core/wire";
import type { Row } from "../forms/table/row";
import type { Here } from "./here";
import type { Side } from "./side";
import type { Standing } from "./standing";
import type { TreeView } from "./tree_view";
import type { Writing } from "./writing";

interface Does {
  say(text: string): void;
  draw(): void;
}

export class Opening {
  /** What stood in a new box before anybody wrote in it. */
  private begun: string | null = null;
  /** Whether the person goes to the tree as soon as there is a row. */
  private returns = false;

  constructor(
    private readonly host: Host,
    private readonly standing: Standing,
    private readonly entries: Entries,
    private readonly tree: TreeView,
    private readonly here: Here,
    private readonly writing: Writing,
    private readonly side: Side,
    private readonly does: Does,
  ) {}

  /** Opens a new box; one that leads to a target gets its link as soon as it is saved. */
  add(target: string): void {
    if (!this.entries.can("point") || (target && !this.entries.can("line"))) return;
    this.leave();
    const cells = target ? (this.host.get<Cells | undefined>("begin") ?? {}) : {};
    this.row(this.writing.add(target, cells));
    this.begun = JSON.stringify(cells);
    const { point } = this.standing.words;
    const before = target && `, which leads to “${this.standing.label(target)}”`;
    this.does.say(`A new ${point}${before}.`);
  }

  /** Opens the list of boxes that this one can be linked to. */
  choose(): void {
    this.leave();
    this.side.choose();
  }

  link(source: string, target: string): void {
    this.leave();
    this.row(this.writing.link(source, target));
    this.side.focusReason();
  }

  line(key: string): void {
    this.leave();
    this.here.line = key;
    this.does.draw();
    this.side.focusReason();
  }

  /** Shows an entry and goes to its first field that needs something. */
  row(row: Row, isNew = true): void {
    this.begun = null;
    if (isNew) this.entries.begin(row);
    this.here.held = row;
    this.does.draw();
    this.side.panel.focusNeeded();
  }

  /** Nothing but the row of the tree is shown; what was begun and left as it was is let go. */
  leave(): void {
    const { held } = this.here;
    if (held && held.key === null && !held.waiting && JSON.stringify(held.typed) === this.begun)
      this.writing.discard(held);
    this.here.leave();
    this.side.closeChooser();
  }

  discard(): void {
    if (this.here.held) this.writing.discard(this.here.held);
    this.back();
  }

  /** From the fields, or from the list of boxes, to the row of the tree. */
  back(): void {
    this.leave();
    this.does.draw();
    this.tree.focus();
  }

  /** Leaving a line saves what stands in it; the tree is where one goes on. */
  done(): void {
    const { row } = this.here;
    (document.activeElement as HTMLElement | null)?.blur();
    const isBegun = row !== null && row.key === null && !row.waiting;
    if (isBegun && this.entries.sheets[this.entries.sortOf(row)].missing(row).length > 0) {
      // They tried to go on: now it is said what is missing.
      this.entries.fresh.delete(row);
      this.does.draw();
      return this.side.panel.focusNeeded();
    }
    this.returns = true;
    this.comeBack();
  }

  /** Goes to the tree, once there is a row, where that is what the person wants. */
  comeBack(): void {
    if (!this.returns || !this.tree.at) return;
    this.returns = false;
    this.tree.focus();
  }
}
