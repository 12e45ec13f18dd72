// Things in order: moved up and down by buttons, or to a place by its number.
import { arrange, button, el, freshId, set } from "../../core/dom";
import { type Choice, type Place, short } from "./asked";
import { type Body, statusOf } from "./body";
import { type Control, NOW, type Wishes } from "./control";
import { moved, ordered } from "./order";

interface Line {
  id: string;
  label: string;
  node: HTMLElement;
  place: HTMLSelectElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
}

export class Ranking implements Control {
  readonly node = el("div", { role: "group" });
  private readonly list = el("ol", { class: "cw-q-ranking", role: "list" });
  private readonly asIs = button("This order is right", () => this.put(this.order));
  private readonly lines: Line[];
  private order: string[];
  private closed = false;

  constructor(
    private readonly place: Place,
    private readonly wishes: Wishes,
  ) {
    const { items } = place.part;
    this.order = items.map(({ id }) => id);
    this.lines = items.map((item) => this.line(item));
    this.node.append(this.list, this.asIs);
  }

  private line({ id, label, meaning }: Choice): Line {
    const words = el("span", { class: "cw-q-thing", dir: "auto", id: freshId() }, label);
    if (meaning) words.append(el("small", { class: "cw-help" }, meaning));
    const place = el("select", { class: "cw-input", "aria-label": `Place of ${short(label)}` });
    this.order.forEach((_, at) => place.append(el("option", { value: at }, String(at + 1))));
    place.addEventListener("change", () => this.move(id, Number(place.value)));
    const up = button("Up", () => this.move(id, this.order.indexOf(id) - 1), `Up: ${short(label)}`);
    const down = button(
      "Down",
      () => this.move(id, this.order.indexOf(id) + 1),
      `Down: ${short(label)}`,
    );
    const moves = el("span", { class: "cw-q-moves" }, up, down);
    return { id, label, node: el("li", {}, place, words, moves), place, up, down };
  }

  private move(id: string, to: number): void {
    const { order } = this;
    if (this.closed || to < 0 || to >= order.length) return;
    const focused = document.activeElement;
    this.put(moved(order, id, to));
    const { label } = this.lines.find((line) => line.id === id)!;
    this.wishes.say(`${short(label)}: now ${to + 1} of ${order.length}.`);
    // What moves on the page loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
  }

  private put(chosen: string[]): void {
    this.wishes.change(this.place, { chosen }, NOW);
  }

  show(body: Body | null): void {
    const { items } = this.place.part;
    this.order = ordered(
      items.map(({ id }) => id),
      body?.chosen ?? [],
    );
    const lines = this.order.map((id) => this.lines.find((line) => line.id === id)!);
    arrange(
      this.list,
      lines.map(({ node }) => node),
    );
    lines.forEach(({ place, up, down }, at) => {
      place.value = String(at);
      set(up, { "aria-disabled": String(this.closed || at === 0) });
      set(down, { "aria-disabled": String(this.closed || at === lines.length - 1) });
    });
    const answered = statusOf(this.place.part, body) === "answered";
    this.node.classList.toggle("cw-q-unordered", !answered);
    this.asIs.hidden = answered || this.closed;
  }

  focus(): void {
    this.lines.find(({ id }) => id === this.order[0])?.place.focus({ preventScroll: true });
  }

  describe(named: string, described: string): void {
    set(this.node, { "aria-labelledby": named, "aria-describedby": described || null });
  }

  close(closed: boolean): void {
    this.closed = closed;
    for (const { place, up, down } of this.lines) {
      place.disabled = closed;
      up.disabled = closed;
      down.disabled = closed;
    }
  }
}
