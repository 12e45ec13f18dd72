// One row on the screen: its controls, its buttons, and what unfolds below it.
import { button, el, freshId, name, set } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Control, Suggestions } from "../fields/control";
import { Labelled } from "../fields/labelled";
import { inWords } from "../fields/value";
import { conflict } from "./conflict";
import { type Row, type Sheet } from "./sheet";

/** What a row asks of its table. */
export interface Asks {
  typed(row: Row, field: Field, value: Value): void;
  remove(row: Row): void;
  keepMine(row: Row): void;
  takeTheirs(row: Row): void;
  /** The word for a row that has no name yet: "new stakeholder". */
  unnamed: string;
}

export class RowView {
  readonly node = el("tr");
  private readonly below = el("tr", { class: "cw-below", hidden: true });
  private readonly unfolded = el("td");
  private readonly about = el("div", { class: "cw-about" });
  private readonly cells: { control: Control; message: HTMLElement }[];
  private readonly details = button("Details", () => this.unfold());
  private readonly remove = button("Remove", () => this.asks.remove(this.row));
  private readonly others = el("p", { class: "cw-others" }, "by somebody else");
  private readonly note = el("p", { class: "cw-note" });
  private readonly more: Field[];
  private fieldset: HTMLFieldSetElement | null = null;
  private parts: Labelled[] = [];

  constructor(
    readonly row: Row,
    private readonly sheet: Sheet,
    private readonly suggestions: Suggestions,
    private readonly asks: Asks,
  ) {
    const columns = sheet.fields.filter(({ place }) => place === "table");
    this.more = sheet.fields.filter(({ place }) => place === "details");
    this.cells = columns.map((field) => this.cell(field));
    this.details.hidden = this.more.length === 0;
    set(this.details, { "aria-expanded": "false" });
    const buttons = el("div", { class: "cw-row-buttons" }, this.details, this.remove);
    this.node.append(el("td", { class: "cw-actions" }, buttons, this.others));
    set(this.unfolded, { colspan: columns.length + 1, id: freshId() });
    this.unfolded.append(this.about);
    this.below.append(this.unfolded);
    this.draw();
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

  focusColumn(name: string): void {
    this.cells.find(({ control }) => control.field.name === name)?.control.focus();
  }

  focusRemove(): void {
    this.remove.focus();
  }

  /** The field whose control has the focus, if it is a column. */
  get focusedColumn(): Field | undefined {
    return this.cells.find(({ control }) => control.focused)?.control.field;
  }

  /** Shows what the sheet holds, but never over a cell that somebody is writing in. */
  draw(force = false): void {
    const problems = this.sheet.problems(this.row);
    for (const { control, message } of this.cells) {
      const { field } = control;
      if (force || !control.focused) control.show(this.sheet.value(this.row, field.name));
      control.name(`${field.label}: ${this.called}`);
      const text = problems[field.name] ?? "";
      if (message.textContent !== text) message.textContent = text;
      control.describe(text ? message.id : "", text !== "");
    }
    for (const part of this.parts)
      part.draw(this.sheet.value(this.row, part.field.name), problems[part.field.name], force);
    this.drawFrame(problems);
  }

  private drawFrame(problems: Record<string, string>): void {
    set(this.remove, { "aria-label": `Remove ${this.called}` });
    set(this.details, {
      "aria-label": `Details of ${this.called}`,
      "aria-controls": this.unfolded.id,
    });
    const said = [this.row.note, this.needs(), ...this.unseen(problems)];
    this.note.textContent = said.filter(Boolean).join(" ");
    this.others.hidden = this.row.mine;
    this.node.classList.toggle("cw-draft", this.row.key === null);
    this.node.classList.toggle("cw-waiting", this.row.waiting !== null);
    const parts: Node[] = this.note.textContent ? [this.note] : [];
    if (this.row.theirs) parts.push(conflict(this.sheet, this.row, this.called, this.asks));
    this.about.replaceChildren(...parts);
    const open = this.fieldset !== null && !this.fieldset.hidden;
    this.below.hidden = parts.length === 0 && !open;
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
  private unseen(problems: Record<string, string>): string[] {
    const seen = [
      ...this.cells.map(({ control }) => control.field),
      ...this.parts.map(({ field }) => field),
    ];
    const label = (name: string) => this.more.find((field) => field.name === name)?.label;
    return Object.entries(problems)
      .filter(([name]) => !seen.some((field) => field.name === name))
      .map(([name, text]) => [label(name), text].filter(Boolean).join(": "));
  }

  private cell(field: Field) {
    const control = this.suggestions.control(field);
    const message = el("p", { class: "cw-message", id: freshId(), dir: "auto" });
    control.node.addEventListener("change", () => this.asks.typed(this.row, field, control.read()));
    this.node.append(el("td", { class: `cw-${field.kind}` }, control.node, message));
    return { control, message };
  }

  private unfold(): void {
    const fieldset = this.fieldset ?? this.build();
    fieldset.hidden = this.fieldset !== null && !fieldset.hidden;
    this.fieldset = fieldset;
    set(this.details, { "aria-expanded": String(!fieldset.hidden) });
    this.draw();
    if (!fieldset.hidden) this.parts[0]?.control.focus();
  }

  private build(): HTMLFieldSetElement {
    this.parts = this.more.map(
      (field) =>
        new Labelled(this.suggestions.control(field), (value) =>
          this.asks.typed(this.row, field, value),
        ),
    );
    const legend = el("legend", {}, "Details of ", name(this.called));
    const grid = el("div", { class: "cw-grid" }, ...this.parts.map(({ node }) => node));
    const fieldset = el("fieldset", { class: "cw-details" }, legend, grid);
    this.unfolded.append(fieldset);
    return fieldset;
  }
}
