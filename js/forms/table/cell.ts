// One cell of the table: a control, and what is wrong with it.
import { el, freshId, set, tell } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import type { Control } from "../fields/control";

/** Letters for which a line of text makes room; more of them stand in its title. */
const [FEW, MANY] = [18, 46];

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

  /** The first column has room for what tells its rows apart. */
  private fit(text: string): void {
    const size = Math.min(Math.max(text.length, FEW), MANY);
    set(this.control.node, { size, title: text.length > MANY ? text : null });
  }

  /** `called` is what its row is called. */
  draw(value: Value | undefined, called: string, problem = "", force = false): void {
    this.control.show(value, force);
    this.control.name(`${this.field.label}: ${called}`);
    if (this.field.kind === "text") this.fit(String(value ?? ""));
    tell(this.message, problem);
    this.control.describe(problem ? this.message.id : "", problem !== "");
  }
}
