// The lists that stand behind all controls with suggestions, once for each field.
import { el, freshId } from "../../core/dom";
import type { Field } from "../field.generated";
import { Control } from "./control";

export class Suggestions {
  readonly node = el("div", { hidden: true });
  private readonly lists = new Map<string, HTMLDataListElement>();

  /** Fills the lists anew; the controls that use them notice nothing. */
  offer(fields: Field[]): void {
    for (const { name, options } of fields.filter(({ kind }) => kind === "suggest")) {
      const lines = options.map(({ label }) => el("option", { value: label }));
      this.list(name).replaceChildren(...lines);
    }
  }

  control(field: Field): Control {
    return new Control(field, field.kind === "suggest" ? this.list(field.name).id : "");
  }

  private list(name: string): HTMLDataListElement {
    const list = this.lists.get(name) ?? el("datalist", { id: freshId() });
    this.lists.set(name, list);
    if (!list.isConnected) this.node.append(list);
    return list;
  }
}
