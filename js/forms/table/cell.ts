// One cell of the table: a control, and what is wrong with it.
import { el, freshId, tell } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Control } from "../fields/control";

export class Cell {
  readonly node: HTMLElement;
  private readonly message = el("p", { class: "cw-message", id: freshId(), dir: "auto" });

  constructor(
    readonly control: Control,
    changed: (field: Field, value: Value) => void,
  ) {
    control.onAnswer((value) => changed(this.field, value));
    this.node = el("td", { class: `cw-${control.field.kind}` }, control.node, this.message);
  }

  get field(): Field {
    return this.control.field;
  }

  update(field: Field): void {
    this.control.update(field);
  }

  /** `called` is what its row is called. */
  draw(value: Value | undefined, called: string, problem = "", force = false): void {
    this.control.show(value, force);
    this.control.name(`${this.field.label}: ${called}`);
    tell(this.message, problem);
    this.control.describe(problem ? this.message.id : "", problem !== "");
  }
}
