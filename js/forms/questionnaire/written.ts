// An answer in own words, and the note beside another one.
import { el, set } from "../../core/dom";
import type { Place } from "./asked";
import type { Body } from "./body";
import { type Control, NOW, type Wishes, WRITING } from "./control";

export class Written implements Control {
  readonly node: HTMLTextAreaElement;

  constructor(
    private readonly place: Place,
    private readonly wishes: Wishes,
    private readonly field: "words" | "note",
  ) {
    const rows = field === "words" ? 3 : 2;
    this.node = el("textarea", { class: "cw-input cw-q-written", dir: "auto", rows });
    this.node.addEventListener("input", () => this.wrote(WRITING));
    this.node.addEventListener("change", () => this.wrote(NOW));
  }

  private wrote(pause: number): void {
    this.wishes.change(this.place, { [this.field]: this.node.value }, pause);
  }

  show(body: Body | null, force: boolean): void {
    if (!force && document.activeElement === this.node) return;
    const text = body?.[this.field] ?? "";
    if (this.node.value !== text) this.node.value = text;
  }

  focus(): void {
    this.node.focus({ preventScroll: true });
  }

  describe(named: string, described: string, wrong: boolean): void {
    set(this.node, {
      "aria-labelledby": named,
      "aria-describedby": described || null,
      "aria-invalid": wrong ? "true" : null,
    });
  }

  close(closed: boolean): void {
    this.node.readOnly = closed;
  }
}
