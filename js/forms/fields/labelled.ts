// A control with its visible label, its help and its message, as forms show it.
import { el, freshId } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Control } from "./control";
import { endsOf } from "./value";

export class Labelled {
  readonly node: HTMLElement;
  private readonly message = el("p", { class: "cw-message", id: freshId(), dir: "auto" });
  private readonly help: HTMLElement;

  constructor(
    readonly control: Control,
    changed: (value: Value) => void,
  ) {
    const { field } = control;
    const help = [field.help, endsOf(field)].filter(Boolean).join(" ");
    this.help = el("p", { class: "cw-help", id: freshId(), dir: "auto" }, help);
    this.help.hidden = help === "";
    this.node = frame(control, this.help, this.message);
    control.node.addEventListener("change", () => changed(control.read()));
  }

  get field(): Field {
    return this.control.field;
  }

  /** Shows a value and what is wrong with it, but never over what somebody is writing. */
  draw(value: Value | undefined, problem = "", force = false): void {
    if (force || !this.control.focused) this.control.show(value);
    if (this.message.textContent !== problem) this.message.textContent = problem;
    const ids = [this.help.hidden ? "" : this.help.id, problem ? this.message.id : ""];
    this.control.describe(ids.filter(Boolean).join(" "), problem !== "");
  }
}

function frame(control: Control, help: HTMLElement, message: HTMLElement): HTMLElement {
  const { field, node } = control;
  const label = field.required ? `${field.label} (needed)` : field.label;
  const kind = { class: `cw-field cw-${field.kind}` };
  if (field.kind === "many") {
    const legend = el("legend", { class: "cw-label", dir: "auto" }, label);
    return el("fieldset", kind, legend, help, node, message);
  }
  const words = el("label", { for: control.id, class: "cw-label", dir: "auto" }, label);
  if (field.kind === "yesno") {
    const line = el("div", { class: "cw-line" }, node, words);
    return el("div", kind, line, help, message);
  }
  return el("div", kind, words, help, node, message);
}
