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
    // Everything has its place in one grid, so that the corners keep to the cells as these grow.
    quadrants.forEach(({ name, corner }) => field.append(this.corner(name, corner, axes)));
    rows.forEach((y, row) => {
      field.append(placed(el("span", { class: "cw-step" }, String(y)), 1, row + 1));
      columns.forEach((x, column) => field.append(placed(this.cell(x, y), column + 2, row + 1)));
    });
    columns.forEach((x, column) => {
      const sign = el("span", { class: "cw-step" }, String(x));
      field.append(placed(sign, column + 2, rows.length + 1));
    });
    const up = el("p", { class: "cw-axis cw-axis-y", dir: "auto" }, axisText(axes, "y"));
    const right = el("p", { class: "cw-axis cw-axis-x", dir: "auto" }, axisText(axes, "x"));
    this.node = el("div", { class: "cw-board" }, up, field, right);
  }

  /** The field of a corner: its name, behind the cells. The middle step of a scale is high. */
  private corner(name: string, corner: string, { x, y }: Axes): HTMLElement {
    const node = el("span", { class: `cw-corner cw-${corner}`, dir: "auto", "aria-hidden": "true" }, name);
    const [lowColumns, highRows] = [x.middle - x.low, y.high - y.middle + 1];
    const right = corner.endsWith("right");
    const top = corner.startsWith("top");
    node.style.gridColumn = right ? `${lowColumns + 2} / ${x.high - x.low + 3}` : `2 / ${lowColumns + 2}`;
    node.style.gridRow = top ? `1 / ${highRows + 1}` : `${highRows + 1} / ${y.high - y.low + 2}`;
    return node;
  }

  private cell(x: number, y: number): HTMLElement {
    const cell = el("div", { class: "cw-board-cell", "data-x": x, "data-y": y });
    this.cells.set(`${x},${y}`, cell);
    return cell;
  }

  at(x: number, y: number): HTMLElement | undefined {
    return this.cells.get(`${x},${y}`);
  }

  get all(): HTMLElement[] {
    return [...this.cells.values()];
  }

  /** Shows over which cell a dragged item hangs. */
  mark(cell: HTMLElement | null): void {
    for (const each of this.cells.values()) set(each, { "data-target": each === cell });
  }
}

function placed(node: HTMLElement, column: number, row: number): HTMLElement {
  node.style.gridColumn = String(column);
  node.style.gridRow = String(row);
  return node;
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
