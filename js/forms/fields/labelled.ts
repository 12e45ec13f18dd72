// A control with its visible label, its help and its message, as forms show it.
import { el, freshId, tell } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Control } from "./control";
import { endsOf } from "./value";

export class Labelled {
  readonly node: HTMLElement;
  private readonly words: HTMLElement;
  private readonly help = el("p", { class: "cw-help", id: freshId(), dir: "auto" });
  private readonly message = el("p", { class: "cw-message", id: freshId(), dir: "auto" });

  constructor(
    readonly control: Control,
    changed: (field: Field, value: Value) => void,
  ) {
    const many = control.field.kind === "many";
    const look = { class: "cw-label", dir: "auto" };
    this.words = many ? el("legend", look) : el("label", { for: control.id, ...look });
    this.node = frame(control, this.words, this.help, this.message);
    this.update(control.field);
    control.onAnswer((value) => changed(this.field, value));
  }

  get field(): Field {
    return this.control.field;
  }

  /** Takes other words for the same field. */
  update(field: Field): void {
    this.control.update(field);
    tell(this.words, field.required ? `${field.label} (needed)` : field.label);
    tell(this.help, [field.help, endsOf(field)].filter(Boolean).join(" "));
    this.help.hidden = this.help.textContent === "";
  }

  /** Shows a value and what is wrong with it. */
  draw(value: Value | undefined, problem = "", force = false): void {
    this.control.show(value, force);
    tell(this.message, problem);
    const ids = [this.help.hidden ? "" : this.help.id, problem ? this.message.id : ""];
    this.control.describe(ids.filter(Boolean).join(" "), problem !== "");
  }
}

function frame(
  { field, node }: Control,
  words: HTMLElement,
  help: HTMLElement,
  message: HTMLElement,
): HTMLElement {
  const kind = { class: `cw-field cw-${field.kind}` };
  if (field.kind === "many") return el("fieldset", kind, words, help, node, message);
  if (field.kind !== "yesno") return el("div", kind, words, help, node, message);
  return el("div", kind, el("div", { class: "cw-line" }, node, words), help, message);
}
