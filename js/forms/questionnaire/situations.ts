// Where does a group stand? That opens the parts that serve it best; nothing of it is saved.
import { el, freshId, tell } from "../../core/dom";
import type { Situation } from "./asked";

export class Situations {
  readonly node = el("div", { class: "cw-q-situation" });
  private readonly select = el("select", { class: "cw-input", id: freshId() });
  private readonly meaning = el("p", { class: "cw-help", role: "status", dir: "auto" });

  constructor(
    private readonly situations: Situation[],
    chose: () => void,
  ) {
    const label = el("label", { for: this.select.id }, "Where do you stand as a group?");
    this.select.append(el("option", { value: "" }, "Show all parts"));
    for (const { id, label: words } of situations)
      this.select.append(el("option", { value: id }, words));
    this.select.addEventListener("change", () => {
      tell(this.meaning, this.chosen?.meaning ?? "");
      chose();
    });
    this.node.append(label, this.select, this.meaning);
    this.node.hidden = situations.length === 0;
  }

  get chosen(): Situation | undefined {
    return this.situations.find(({ id }) => id === this.select.value);
  }

  /** Whether this part is one to take. */
  takes(part: string): boolean {
    return this.chosen?.parts.includes(part) ?? true;
  }
}
