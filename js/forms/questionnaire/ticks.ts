// All that apply: boxes, and one that says that none of them does.
import { el, set } from "../../core/dom";
import type { Choice, Place } from "./asked";
import { type Body, NONE } from "./body";
import { type Control, NOW, type Wishes } from "./control";

export class Ticks implements Control {
  readonly node = el("fieldset", { class: "cw-q-ticks" });
  private readonly boxes: HTMLInputElement[];
  private readonly none = el("input", { type: "checkbox" });
  private readonly limit = el("p", { class: "cw-message", role: "alert" });

  constructor(
    private readonly place: Place,
    private readonly wishes: Wishes,
  ) {
    const { items } = place.part;
    this.boxes = items.map(({ id }) => el("input", { type: "checkbox", value: id }));
    this.node.append(...this.boxes.map((box, at) => line(box, items[at]!)));
    const none = line(this.none, { id: "", label: NONE, meaning: "" });
    none.classList.add("cw-q-none");
    this.node.append(none, this.limit);
    this.node.addEventListener("change", (event) => this.ticked(event.target as HTMLInputElement));
  }

  private ticked(box: HTMLInputElement): void {
    const { part } = this.place;
    const chosen = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    this.limit.textContent = "";
    if (box === this.none && box.checked) this.wishes.change(this.place, { chosen: [] }, NOW);
    else if (chosen.length === 0) this.wishes.clear(this.place);
    else if (part.most !== null && chosen.length > part.most) {
      box.checked = false;
      this.limit.textContent = `${part.most} at most: take one of the ticks away first.`;
    } else if (box !== this.none) this.wishes.change(this.place, { chosen }, NOW);
  }

  show(body: Body | null): void {
    const chosen = body && !body.skipped ? body.chosen : null;
    for (const box of this.boxes) box.checked = chosen?.includes(box.value) ?? false;
    this.none.checked = chosen?.length === 0;
  }

  focus(): void {
    this.boxes[0]?.focus({ preventScroll: true });
  }

  describe(named: string, described: string, wrong: boolean): void {
    const invalid = wrong ? "true" : null;
    set(this.node, { "aria-labelledby": named, "aria-describedby": described || null });
    for (const box of this.boxes) set(box, { "aria-invalid": invalid });
  }

  close(closed: boolean): void {
    this.node.disabled = closed;
  }
}

function line(box: HTMLInputElement, { label, meaning }: Choice): HTMLElement {
  const words = el("span", { dir: "auto" }, label);
  if (meaning) words.append(el("small", { class: "cw-help" }, meaning));
  return el("label", { class: "cw-q-tick" }, box, words);
}
