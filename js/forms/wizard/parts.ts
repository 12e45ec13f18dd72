// The controls of one question: lines of text, lists, or a few answers that are read in full.
import { el, freshId, set, tell } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { Control } from "../fields/control";
import { Labelled } from "../fields/labelled";

export interface Part {
  readonly field: Field;
  readonly node: HTMLElement;
  read(): Value;
  show(value: Value | undefined, problem: string): void;
  focus(): void;
  /** While an answer is on its way nothing is typed into it. */
  rest(resting: boolean): void;
}

// More answers than that are quicker to find in a list.
const FEW = 6;

/** Makes the control of a field; a label that only repeats the question is not seen. */
export function partOf(field: Field, alone: boolean): Part {
  const few = field.kind === "choice" && field.options.length <= FEW;
  return few ? new Radios(field, alone) : new Written(field, alone);
}

class Written implements Part {
  private readonly labelled: Labelled;

  constructor(
    readonly field: Field,
    alone: boolean,
  ) {
    this.labelled = new Labelled(new Control(field, ""), () => undefined);
    if (alone) this.node.querySelector(".cw-label")?.classList.add("cw-unseen");
  }

  get node(): HTMLElement {
    return this.labelled.node;
  }

  read(): Value {
    return this.labelled.control.read();
  }

  show(value: Value | undefined, problem: string): void {
    this.labelled.draw(value, problem, true);
  }

  focus(): void {
    this.labelled.control.focus();
  }

  rest(resting: boolean): void {
    const input = this.labelled.control.node;
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)
      input.readOnly = resting;
  }
}

class Radios implements Part {
  readonly node: HTMLElement;
  private readonly inputs: HTMLInputElement[];
  private readonly message = el("p", { class: "cw-message", id: freshId() });

  constructor(
    readonly field: Field,
    alone: boolean,
  ) {
    const help = el("p", { class: "cw-help", id: freshId(), dir: "auto" }, field.help);
    help.hidden = field.help === "";
    const name = freshId();
    const helps = field.options.map(() => freshId());
    this.inputs = field.options.map(({ value, help }, at) =>
      el("input", { type: "radio", name, value, "aria-describedby": help ? helps[at] : null }),
    );
    const lines = field.options.map(({ label, help }, at) => {
      const said = el("span", { dir: "auto" }, label);
      const line = el("label", { class: "cw-w-option" }, this.inputs[at]!, said);
      return el("div", {}, line, el("p", { class: "cw-help", id: helps[at], dir: "auto" }, help));
    });
    const label = field.required && !alone ? `${field.label} (needed)` : field.label;
    const words = el("p", { class: alone ? "cw-unseen" : "cw-label", id: freshId() }, label);
    const named = { "aria-labelledby": words.id, "aria-describedby": field.help ? help.id : null };
    const options = el("div", { role: "radiogroup", ...named, class: "cw-w-radios" }, ...lines);
    this.node = el("div", { class: "cw-field" }, words, help, options, this.message);
  }

  read(): Value {
    return this.inputs.find(({ checked }) => checked)?.value ?? "";
  }

  show(value: Value | undefined, problem: string): void {
    for (const input of this.inputs) {
      input.checked = input.value === value;
      set(input, { "aria-invalid": problem ? "true" : null });
    }
    tell(this.message, problem);
  }

  focus(): void {
    (this.inputs.find(({ checked }) => checked) ?? this.inputs[0])?.focus();
  }

  rest(): void {
    // Choosing another answer while one is saved does no harm: it is not sent.
  }
}
