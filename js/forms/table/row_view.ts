// One row on the screen: its controls, its buttons, and what unfolds below it.
import { arrange, button, el, freshId, set, tell } from "../../core/dom";
import type { Messages, Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { reuse } from "../fields/reuse";
import type { Suggestions } from "../fields/suggestions";
import { inWords } from "../fields/value";
import { Cell } from "./cell";
import { conflict } from "./conflict";
import { Details } from "./details";
import type { Row } from "./row";
import type { Sheet } from "./sheet";

/** What a row asks of its table. */
export interface Asks {
  typed(row: Row, field: Field, value: Value): void;
  remove(row: Row): void;
  keepMine(row: Row): void;
  takeTheirs(row: Row): void;
  keepRow(row: Row): void;
  /** The word for a row that has no name yet: "new stakeholder". */
  unnamed: string;
}

export class RowView {
  readonly node = el("tr");
  private readonly unfolded = el("td", { id: freshId() });
  private readonly below = el("tr", { class: "cw-below", hidden: true }, this.unfolded);
  private readonly about = el("div", { class: "cw-about" });
  private readonly details: Details;
  private readonly remove = button("Remove", () => this.asks.remove(this.row));
  private readonly others = el("p", { class: "cw-others" }, "by somebody else");
  private readonly actions: HTMLElement;
  private readonly note = el("p", { class: "cw-note" });
  private readonly changed = (field: Field, value: Value) =>
    this.asks.typed(this.row, field, value);
  private cells: Cell[] = [];

  constructor(
    readonly row: Row,
    private readonly sheet: Sheet,
    private readonly suggestions: Suggestions,
    private readonly asks: Asks,
  ) {
    this.details = new Details(suggestions, this.changed, () => this.draw());
    set(this.details.button, { "aria-controls": this.unfolded.id });
    const buttons = el("div", { class: "cw-row-buttons" }, this.details.button, this.remove);
    this.actions = el("td", { class: "cw-actions" }, buttons, this.others);
    this.unfolded.append(this.about, this.details.node);
    this.update();
  }

  get nodes(): HTMLElement[] {
    return [this.node, this.below];
  }

  contains(node: Node | null): boolean {
    return this.node.contains(node) || this.below.contains(node);
  }

  focusFirst(): void {
    this.cells[0]?.control.focus();
  }

  focusRemove(): void {
    this.remove.focus();
  }

  /** The field whose control has the focus, if it is a column. */
  get focusedColumn(): Field | undefined {
    return this.cells.find(({ control }) => control.focused)?.field;
  }

  /** Takes the fields of the sheet; where a field stays, its control stays, and all that is in it. */
  update(): void {
    const { fields } = this.sheet;
    const columns = fields.filter(({ place }) => place === "table");
    const held = fields.find(({ name }) => this.part(name)?.control.focused)?.name;
    const make = (field: Field) => new Cell(this.suggestions.control(field), this.changed);
    this.cells = reuse(this.cells, columns, make);
    arrange(this.node, [...this.cells.map(({ node }) => node), this.actions]);
    set(this.unfolded, { colspan: columns.length + 1 });
    this.details.update(fields.filter(({ place }) => place === "details"));
    this.draw();
    if (held && !this.contains(document.activeElement)) this.part(held)?.control.focus();
  }

  private part(name: string) {
    return this.cells.find(({ field }) => field.name === name) ?? this.details.part(name);
  }

  /** Shows what the sheet holds, but never over a cell that somebody is writing in. */
  draw(force = false): void {
    const problems = this.sheet.problems(this.row);
    const value = (name: string) => this.sheet.value(this.row, name);
    for (const cell of this.cells)
      cell.draw(value(cell.field.name), this.called, problems[cell.field.name], force);
    this.details.draw(this.called, value, problems, force);
    this.drawFrame(problems);
  }

  private drawFrame(problems: Messages): void {
    const { row } = this;
    const wait = row.waiting ? "true" : null;
    set(this.remove, { "aria-label": `Remove ${this.called}`, "aria-disabled": wait });
    const said = [row.note, this.needs(), ...this.unseen(problems)];
    tell(this.note, said.filter(Boolean).join(" "));
    this.others.hidden = row.mine;
    this.node.classList.toggle("cw-draft", row.key === null);
    this.node.classList.toggle("cw-waiting", row.waiting !== null);
    const parts: Node[] = this.note.textContent ? [this.note] : [];
    if (row.clash) parts.push(conflict(this.sheet.fields, row, this.called, this.asks));
    this.about.replaceChildren(...parts);
    this.below.hidden = parts.length === 0 && !this.details.open;
  }

  /** What this row is called on the screen. */
  get called(): string {
    const [first] = this.sheet.fields;
    const text = first ? inWords(first, this.sheet.value(this.row, first.name)) : "";
    return text.trim() || this.asks.unnamed;
  }

  private needs(): string {
    const missing = this.sheet.missing(this.row).map(({ label }) => label);
    const touched = this.row.key === null && !this.row.waiting && missing.length > 0;
    return touched ? `Not saved yet. Still needed: ${missing.join(", ")}.` : "";
  }

  /** Problems that no control on the screen shows. */
  private unseen(problems: Messages): string[] {
    const seen = [...this.cells.map(({ field }) => field), ...this.details.shown];
    const label = (name: string) => this.details.fields.find((one) => one.name === name)?.label;
    return Object.entries(problems)
      .filter(([name]) => !seen.some((field) => field.name === name))
      .map(([name, text]) => [label(name), text].filter(Boolean).join(": "));
  }
}
