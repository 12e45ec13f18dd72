// The side panel: what is chosen, what is known about it, and its fields.
import { arrange, el, keepFocus, name, set, tell } from "../core/dom";
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

/** What the panel asks of its part. */
export interface Does extends Asks {
  /** Somebody goes away from an entry: what it still needs may be said now. */
  left(row: Row): void;
  /** Whether somebody has only just begun it. */
  isFresh(row: Row): boolean;
  /** What it is called as it stands, without what is typed here. */
  standing(row: Row): string;
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
  /** The field that was left last. */
  private last = "";
  /** What is taken away while something is drawn was not left by anybody. */
  private drawing = false;

  constructor(private readonly asks: Does) {
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
    this.node.addEventListener("focusout", (event) => this.away(event));
  }

  private away({ target, relatedTarget }: FocusEvent): void {
    const part = this.parts.find(({ node }) => node.contains(target as Node));
    if (part) this.last = part.field.name;
    // Who looks at another window has not gone from here.
    const stays = this.drawing || !document.hasFocus();
    if (stays || this.node.contains(relatedTarget as Node | null) || !this.shown?.row) return;
    this.asks.left(this.shown.row);
    queueMicrotask(() => this.draw());
  }

  /** Shows a thing; where it is the one of before, what is being written stays. */
  show(subject: Subject): void {
    const { row } = subject;
    // What was new and is saved now is still what somebody writes in.
    const stays = row ? row === this.shown?.row : subject.name === this.shown?.name;
    if (!stays) this.parts = [];
    if (!stays) this.last = "";
    this.shown = subject;
    this.quietly(() => {
      this.fit();
      this.draw();
    });
  }

  /** What had the focus may be gone when all is drawn: then it is on the next field, or the title. */
  private quietly(draw: () => void): void {
    this.drawing = true;
    keepFocus(this.node, draw, () => this.focusNext());
    this.drawing = false;
  }

  /** Goes to the field behind the one that was left. */
  focusNext(): void {
    const at = this.parts.findIndex(({ field }) => field.name === this.last);
    const next = at < 0 ? undefined : this.parts[at + 1];
    (next?.control ?? this.heading).focus();
  }

  /** What else somebody began: one button each. */
  offer(buttons: HTMLButtonElement[]): void {
    const words = el("p", { class: "cw-help" }, "Not finished yet:");
    const at = [...this.others.querySelectorAll("button")].findIndex(
      (one) => one === document.activeElement,
    );
    this.quietly(() => {
      this.others.replaceChildren(...(buttons.length > 0 ? [words, ...buttons] : []));
      if (at >= 0) buttons[Math.min(at, buttons.length - 1)]?.focus();
    });
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

  /** Nothing is saved until it is answered: whoever is in this part is taken there. */
  private question(node: HTMLElement): void {
    set(node, { tabindex: -1 });
    const { activeElement } = document;
    const here = this.node.closest(".cw-root")?.contains(activeElement) ?? false;
    if (here || activeElement === document.body) node.focus();
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
      const standing = differs && (this.asks.standing(row!) || called);
      const clash = differs ? [conflict(sheet!.fields, row!, standing, this.asks)] : [];
      this.choice.replaceChildren(...clash);
      this.differs = differs;
      if (clash[0]) this.question(clash[0]);
    }
    const problems = row && sheet ? sheet.problems(row) : {};
    for (const part of this.parts)
      part.draw(sheet!.value(row!, part.field.name), problems[part.field.name], force);
    tell(this.note, row && sheet ? said(row, sheet, this.asks.isFresh(row)) : "");
    set(this.node, { "aria-busy": row?.waiting ? "true" : null });
  }
}

/** What is still needed; that it is not saved is no news to somebody who has just begun. */
function said(row: Row, sheet: Sheet, isFresh: boolean): string {
  const missing = row.waiting ? [] : sheet.missing(row).map(({ label }) => label);
  const needs =
    row.key === null && missing.length > 0
      ? `${isFresh ? "" : "Not saved yet. "}Still needed: ${missing.join(", ")}.`
      : "";
  return [row.note, needs].filter(Boolean).join(" ");
}
