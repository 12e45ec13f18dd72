// What unfolds below a row: the fields that have no column. Made when somebody wants to see it.
import { arrange, button, el, name, set, tell } from "../../core/dom";
import type { Messages, Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Suggestions } from "../fields/suggestions";
import { Labelled } from "../fields/labelled";
import { reuse } from "../fields/reuse";

export class Details {
  readonly button = button("Details", () => this.unfold());
  private readonly called = name("");
  private readonly grid = el("div", { class: "cw-grid" });
  readonly node = el(
    "fieldset",
    { class: "cw-details", hidden: true },
    el("legend", {}, "Details of ", this.called),
    this.grid,
  );
  /** The fields that there are, shown or not. */
  fields: Field[] = [];
  private parts: Labelled[] = [];

  /** `unfolded` is called when it was opened or closed. */
  constructor(
    private readonly suggestions: Suggestions,
    private readonly changed: (field: Field, value: Value) => void,
    private readonly unfolded: () => void,
  ) {
    set(this.button, { "aria-expanded": "false" });
  }

  get open(): boolean {
    return !this.node.hidden;
  }

  /** The fields that can be seen, or were. */
  get shown(): Field[] {
    return this.parts.map(({ field }) => field);
  }

  update(fields: Field[]): void {
    this.fields = fields;
    this.button.hidden = fields.length === 0;
    if (fields.length === 0) this.toggle(false);
    if (this.parts.length > 0 || this.open) this.fit();
  }

  draw(called: string, value: (name: string) => Value | undefined, problems: Messages, force = false) {
    set(this.button, { "aria-label": `Details of ${called}` });
    tell(this.called, called);
    for (const part of this.parts)
      part.draw(value(part.field.name), problems[part.field.name], force);
  }

  /** The part of a field, once it was made. */
  part(name: string): Labelled | undefined {
    return this.parts.find(({ field }) => field.name === name);
  }

  private fit(): void {
    const make = (field: Field) => new Labelled(this.suggestions.control(field), this.changed);
    this.parts = reuse(this.parts, this.fields, make);
    arrange(
      this.grid,
      this.parts.map(({ node }) => node),
    );
  }

  private unfold(): void {
    this.fit();
    this.toggle(!this.open);
    this.unfolded();
    if (this.open) this.parts[0]?.control.focus();
  }

  private toggle(open: boolean): void {
    this.node.hidden = !open;
    set(this.button, { "aria-expanded": String(open) });
  }
}
