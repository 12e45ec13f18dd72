// Where is the person? At a row of the tree, at one of its links, or at something only begun.
import type { Entries } from "../canvas/entries";
import { calledLine, type Line, type Sort } from "../canvas/things";
import { inWords } from "../forms/fields/value";
import { isTyped, type Row } from "../forms/table/row";
import type { Standing } from "./standing";
import { boxId } from "./tree";
import type { TreeView } from "./tree_view";

export class Here {
  /** Key of the link that is shown instead of its box. */
  line = "";
  /** What is written and not in the outline yet, or has just come into it. */
  held: Row | null = null;
  private last: Row | null = null;

  constructor(
    private readonly standing: Standing,
    private readonly entries: Entries,
    private readonly tree: TreeView,
  ) {}

  /** Key of the box of this row. */
  get box(): string {
    return this.tree.at?.key ?? "";
  }

  /** What Python is told to be chosen. */
  get key(): string {
    return this.held ? "" : this.line || this.box;
  }

  get sort(): Sort {
    if (this.held) return this.entries.sortOf(this.held);
    return this.line ? "line" : "point";
  }

  /** The entry of this person that is shown. */
  get row(): Row | null {
    if (this.held) return this.held;
    const own = this.line ? (this.standing.line(this.line)?.mine ?? "") : this.box;
    return this.entries.row(this.sort, own) ?? null;
  }

  /** What this row would lose: a reference its link only. */
  get removable(): Row | null {
    const { at } = this.tree;
    const isLine = at?.sort === "see";
    const own = isLine ? (at.lines[0]?.mine ?? "") : this.box;
    return this.entries.row(isLine ? "line" : "point", own) ?? null;
  }

  /** Follows what came and went: a new thing is gone to, a lost one leaves what was typed. */
  update(): void {
    if (this.held && this.held.key !== null) this.arrive(this.held);
    if (this.held && !this.alive(this.held)) this.held = null;
    if (!this.standing.line(this.line)) this.line = "";
    const { last } = this;
    const isLost = last && last !== this.row && isTyped(last) && !this.isThere(last);
    if (isLost && this.alive(last)) this.held ??= last;
  }

  /** What is shown now is what can be lost. */
  remember(): void {
    this.last = this.row;
  }

  /** The person goes somewhere: what is shown follows them. */
  leave(): void {
    this.line = "";
    this.held = this.last = null;
  }

  private arrive(row: Row): void {
    const branch = this.tree.branch(boxId(row.key!));
    const line = this.lineOf(row.key);
    const isLine = this.entries.sortOf(row) === "line";
    if (isLine ? !line : !branch) return;
    this.held = null;
    if (isLine) this.line = line!.key;
    else this.tree.go(branch!);
  }

  private isThere({ key }: Row): boolean {
    return this.standing.points.some((one) => one.key === key) || this.lineOf(key) !== undefined;
  }

  private lineOf(key: string | null): Line | undefined {
    return this.standing.lines.find(({ mine }) => mine === key);
  }

  private alive(row: Row): boolean {
    return Object.values(this.entries.sheets).some(({ rows }) => rows.includes(row));
  }

  /** What an entry is called: as it is typed, or as it stands for all. */
  calledRow(row: Row, stands = false): string {
    const sheet = this.entries.sheets[this.entries.sortOf(row)];
    const { words } = this.standing;
    const cell = (name: string) => (stands ? row.cells[name] : sheet.value(row, name));
    if (sheet === this.entries.sheets.line) {
      const end = (field: string) => String(cell(field) ?? "");
      const [source, target] = [end(words.source_field), end(words.target_field)];
      return calledLine({ source, target, arrows: "forward" }, (key) => this.standing.label(key));
    }
    const named = sheet.fields.find(({ kind }) => kind === "text") ?? sheet.fields[0];
    const called = named && inWords(named, cell(named.name)).trim();
    return called || `New ${words.point}`;
  }
}
