// One item on the board: a button that can be dragged, with its number, its shape and its name.
import { el, set, tell } from "../../core/dom";
import type { Spot } from "./moves";

export interface Item extends Spot {
  key: string;
  label: string;
  colour: number;
  shape: string;
  /** What colour and shape say together. */
  group: string;
}

const SHAPES: Record<string, string> = {
  circle: "●",
  square: "■",
  triangle: "▲",
  diamond: "◆",
  star: "★",
  plus: "✚",
  wedge: "▼",
  cross: "✖",
};

/** The coloured shape; colour never stands alone. */
export function shapeOf({ colour, shape }: Item): HTMLElement {
  const sign = el("span", { class: "cw-shape", "aria-hidden": "true" }, SHAPES[shape] ?? "●");
  sign.style.color = `var(--cw-colour-${colour})`;
  return sign;
}

/** What a chip asks of its board. */
export interface Wishes {
  key(event: KeyboardEvent): void;
  press(): void;
  drag(left: number, top: number): void;
  drop(left: number, top: number): void;
}

export class Chip {
  readonly node: HTMLButtonElement;
  private readonly sign = el("span");
  private readonly number = el("span", { class: "cw-chip-number" });
  private readonly name = el("bdi", { class: "cw-chip-name" });
  private readonly where = el("span", { class: "cw-unseen" });
  private readonly unsaved = el("span", { class: "cw-chip-unsaved" });
  private start: { left: number; top: number } | null = null;
  private moved = false;

  constructor(private readonly wishes: Wishes) {
    this.node = el("button", { type: "button", class: "cw-chip" });
    this.node.append(this.sign, this.number, this.name, this.where, this.unsaved);
    this.node.addEventListener("keydown", (event) => wishes.key(event));
    this.node.addEventListener("click", () => this.click());
    this.node.addEventListener("pointerdown", (event) => this.down(event));
    this.node.addEventListener("pointermove", (event) => this.move(event));
    this.node.addEventListener("pointerup", (event) => this.up(event));
    this.node.addEventListener("pointercancel", () => this.release());
  }

  /** Takes another name or another look for the same item. */
  update(item: Item, number: number): void {
    this.sign.replaceChildren(shapeOf(item));
    tell(this.number, `${number} `);
    tell(this.name, item.label);
    set(this.node, { title: item.label });
  }

  /** Says where it stands to those who cannot see it, and the rest to everybody. */
  draw(where: string, chosen: boolean, unsaved: boolean): void {
    tell(this.where, where);
    tell(this.unsaved, unsaved ? " not saved" : "");
    set(this.node, { "aria-pressed": String(chosen), "data-unsaved": unsaved });
  }

  private click(): void {
    // The click that ends a drag is no press.
    if (!this.moved) this.wishes.press();
    this.moved = false;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.moved = false;
    this.start = { left: event.clientX, top: event.clientY };
    this.node.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    if (!this.start) return;
    const [right, down] = [event.clientX - this.start.left, event.clientY - this.start.top];
    // A hand that trembles does not drag.
    this.moved ||= Math.hypot(right, down) > 5;
    if (!this.moved) return;
    set(this.node, { "data-dragged": true });
    this.node.style.transform = `translate(${right}px, ${down}px)`;
    this.wishes.drag(event.clientX, event.clientY);
  }

  private up(event: PointerEvent): void {
    const dragged = this.start !== null && this.moved;
    this.release();
    if (dragged) this.wishes.drop(event.clientX, event.clientY);
  }

  private release(): void {
    this.start = null;
    this.node.style.transform = "";
    set(this.node, { "data-dragged": false });
  }
}
