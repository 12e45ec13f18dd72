// The same facts as the board, as a table and as text: for screen readers, and for reading along.
import { el, name } from "../../core/dom";
import type { Quadrant } from "./grid";
import { shapeOf, type Item } from "./chip";
import type { Axes } from "./moves";

export class List {
  readonly node: HTMLElement;
  private readonly body = el("tbody");

  constructor(axes: Axes) {
    const heads = ["No.", "Name", axes.x.label, axes.y.label];
    const head = el(
      "tr",
      {},
      ...heads.map((text) => el("th", { scope: "col", dir: "auto" }, text)),
    );
    const caption = el("caption", {}, "Where everything stands");
    const table = el("table", { class: "cw-list" }, caption, el("thead", {}, head), this.body);
    // A region that scrolls must be reachable by keyboard.
    this.node = el("div", { class: "cw-list-frame", tabindex: 0, role: "region" }, table);
    this.node.setAttribute("aria-label", "Where everything stands, as a table");
  }

  draw(items: Item[]): void {
    const lines = items.map((item, index) =>
      el(
        "tr",
        {},
        // The number heads the row: a name may hold nothing that can be seen.
        el("th", { scope: "row" }, String(index + 1)),
        el("td", {}, el("span", { class: "cw-line" }, shapeOf(item), name(item.label))),
        el("td", {}, item.x === null ? "–" : String(item.x)),
        el("td", {}, item.y === null ? "–" : String(item.y)),
      ),
    );
    this.body.replaceChildren(...lines);
  }
}

/** How to move things, in the open and not behind a question mark. */
export function hint({ x, y }: Axes, noun: string): HTMLElement {
  return el(
    "p",
    { class: "cw-hint", dir: "auto" },
    `Drag a ${noun}, or click it and then click a place. With the keyboard: Tab to a ${noun}, ` +
      `then arrow keys, or two digits: first ${x.label}, then ${y.label}.`,
  );
}

/** What the corners of the board mean. */
export function advice(quadrants: Quadrant[]): HTMLElement {
  const parts = quadrants.map(({ name: title, advice: text, corner }) =>
    el(
      "div",
      {},
      el(
        "dt",
        { dir: "auto" },
        title,
        el("span", { class: "cw-where" }, ` (${corner.replace("-", " ")})`),
      ),
      el("dd", { dir: "auto" }, text),
    ),
  );
  return el("dl", { class: "cw-advice" }, ...parts);
}

/** What each shape and colour says, once for each group that is there. */
export class Legend {
  readonly node = el("ul", { class: "cw-legend-line", "aria-label": "What the shapes mean" });

  draw(items: Item[]): void {
    const groups = new Map(items.map((item) => [item.group, item]));
    const lines = [...groups].map(([group, item]) => el("li", {}, shapeOf(item), name(group)));
    this.node.replaceChildren(...lines);
  }
}
