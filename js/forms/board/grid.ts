// The board itself: cells, axes and the names of the corners.
import { el, set } from "../../core/dom";
import { steps, type Axes } from "./moves";

export interface Quadrant {
  name: string;
  advice: string;
  corner: string;
}

export class Grid {
  readonly node: HTMLElement;
  private readonly cells = new Map<string, HTMLElement>();

  constructor(axes: Axes, quadrants: Quadrant[]) {
    const columns = steps(axes.x);
    const rows = steps(axes.y).reverse();
    const field = el("div", { class: "cw-board-cells" });
    field.style.setProperty("--cw-columns", String(columns.length));
    field.style.setProperty("--cw-rows", String(rows.length));
    for (const y of rows) {
      field.append(el("span", { class: "cw-step" }, String(y)));
      for (const x of columns) field.append(this.cell(x, y));
    }
    field.append(
      el("span", {}),
      ...columns.map((x) => el("span", { class: "cw-step" }, String(x))),
    );
    const corners = quadrants.map(({ name, corner }) =>
      el("span", { class: `cw-corner cw-${corner}`, dir: "auto", "aria-hidden": "true" }, name),
    );
    const up = el("p", { class: "cw-axis cw-axis-y", dir: "auto" }, axisText(axes, "y"));
    const right = el("p", { class: "cw-axis cw-axis-x", dir: "auto" }, axisText(axes, "x"));
    const plane = el(
      "div",
      { class: "cw-plane" },
      el("div", { class: "cw-corners" }, ...corners),
      field,
    );
    this.node = el("div", { class: "cw-board" }, up, plane, right);
  }

  private cell(x: number, y: number): HTMLElement {
    const cell = el("div", { class: "cw-board-cell", "data-x": x, "data-y": y });
    this.cells.set(`${x},${y}`, cell);
    return cell;
  }

  at(x: number, y: number): HTMLElement | undefined {
    return this.cells.get(`${x},${y}`);
  }

  /** Shows over which cell a dragged item hangs. */
  mark(cell: HTMLElement | null): void {
    for (const each of this.cells.values()) set(each, { "data-target": each === cell });
  }
}

function axisText(axes: Axes, which: "x" | "y"): string {
  const { label, ends, low, high } = axes[which];
  return `${label}: ${low} = ${ends[0]}, ${high} = ${ends[1]} ${which === "x" ? "→" : "↑"}`;
}

/** The cell of the board at a place on the screen. */
export function cellAt(left: number, top: number): HTMLElement | null {
  const hit = document.elementsFromPoint(left, top).find((node) => node.matches(".cw-board-cell"));
  return hit instanceof HTMLElement ? hit : null;
}
