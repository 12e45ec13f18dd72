// The side panel: what is chosen, what is known about it, and its fields.
import { arrange, el, name, set, tell } from "../core/dom";
import type { Value } from "../core/wire";
import type { Field } from "../forms/field.generated";
import { Labelled } from "../forms/fields/labelled";
import { reuse } from "../forms/fields/reuse";
import { Suggestions } from "../forms/fields/suggestions";
import { conflict } from "../forms/table/conflict";
import type { Row } from "../forms/table/row";
import type { Asks } from "../forms/table/row_view";
import type { Sheet } from "../forms/table/sheet";

/** What the panel shows just now. */
export interface Subject {
  /** What stays the same as long as it is about the same thing. */
  name: string;
  called: string;
  /** What it is: its group, or its kind and status. */
  about: string[];
  facts: string[];
  row: Row | null;
  sheet: Sheet | null;
  /** What can be done with it. */
  actions: HTMLButtonElement[];
}

export class Panel {
  readonly node = el("section", { class: "cw-panel" });
  private readonly heading = el("h3", { class: "cw-panel-title", tabindex: -1 });
  private readonly about = el("p", { class: "cw-help", dir: "auto" });
  private readonly facts = el("ul", { class: "cw-facts" });
  private readonly choice = el("div");
  private readonly grid = el("div", { class: "cw-panel-fields" });
  private readonly note = el("p", { class: "cw-note", role: "status", dir: "auto" });
  private readonly actions = el("div", { class: "cw-panel-actions" });
  private readonly others = el("div", { class: "cw-panel-others" });
  private readonly suggestions = new Suggestions();
  private parts: Labelled[] = [];
  private shown: Subject | null = null;
  private differs = "";

  constructor(private readonly asks: Asks) {
    this.node.append(this.heading, this.about, this.facts, this.choice, this.grid, this.note);
    this.node.append(this.actions, this.others, this.suggestions.node);
    this.grid.addEventListener("focusin", () => {
      if (this.shown?.row) this.shown.sheet?.touch(this.shown.row);
    });
    this.grid.addEventListener("focusout", (event) => {
      if (this.grid.contains(event.relatedTarget as Node | null) || !this.shown?.row) return;
      this.shown.sheet?.leave(this.shown.row);
      queueMicrotask(() => this.draw());
    });
  }

  /** Shows a thing; where it is the one of before, what is being written stays. */
  show(subject: Subject): void {
    if (subject.row !== this.shown?.row || subject.name !== this.shown?.name) this.parts = [];
    this.shown = subject;
    this.fit();
    this.draw();
  }

  /** What else somebody began: one button each. */
  offer(buttons: HTMLButtonElement[]): void {
    const words = el("p", { class: "cw-help" }, "Not finished yet:");
    this.others.replaceChildren(...(buttons.length > 0 ? [words, ...buttons] : []));
  }

  focus(): void {
    (this.parts[0]?.control ?? this.heading).focus();
  }

  /** Goes to the first field that still needs something. */
  focusNeeded(): void {
    const { row, sheet } = this.shown ?? {};
    const needed = row && sheet ? sheet.missing(row)[0] : undefined;
    const part = this.parts.find(({ field }) => field.name === needed?.name);
    if (part) part.control.focus();
    else this.focus();
  }

  private fit(): void {
    const { sheet, row } = this.shown!;
    const fields = sheet && row ? sheet.fields : [];
    this.suggestions.offer(fields);
    this.parts = reuse(this.parts, fields, (field) => this.make(field));
    arrange(
      this.grid,
      this.parts.map(({ node }) => node),
    );
  }

  private make(field: Field): Labelled {
    const { row } = this.shown!;
    const changed = (one: Field, value: Value) => this.asks.typed(row!, one, value);
    return new Labelled(this.suggestions.control(field), changed);
  }

  draw(force = false): void {
    const { shown } = this;
    if (!shown) return;
    this.heading.replaceChildren(name(shown.called));
    tell(this.about, shown.about.filter(Boolean).join(" · "));
    this.facts.replaceChildren(...shown.facts.map((fact) => el("li", { dir: "auto" }, fact)));
    this.facts.hidden = shown.facts.length === 0;
    this.drawRow(shown, force);
    arrange(this.actions, shown.actions);
  }

  private drawRow({ row, sheet, called }: Subject, force: boolean): void {
    // Drawn anew only when it says something else: a button under a finger must stay.
    const differs = row?.clash && sheet ? JSON.stringify([called, row]) : "";
    if (differs !== this.differs) {
      const clash = differs ? [conflict(sheet!.fields, row!, called, this.asks)] : [];
      this.choice.replaceChildren(...clash);
      this.differs = differs;
    }
    const problems = row && sheet ? sheet.problems(row) : {};
    for (const part of this.parts)
      part.draw(sheet!.value(row!, part.field.name), problems[part.field.name], force);
    tell(this.note, row && sheet ? said(row, sheet) : "");
    set(this.node, { "aria-busy": row?.waiting ? "true" : null });
  }
}

function said(row: Row, sheet: Sheet): string {
  const missing = row.waiting ? [] : sheet.missing(row).map(({ label }) => label);
  const needs =
    row.key === null && missing.length > 0
      ? `Not saved yet. Still needed: ${missing.join(", ")}.`
      : "";
  return [row.note, needs].filter(Boolean).join(" ");
}
