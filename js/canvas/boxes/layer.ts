// A sheet over or under the drawing, painted in the units of the map whenever Cytoscape paints.
import type { Core } from "cytoscape";
import { el } from "../../core/dom";

export type Pen = CanvasRenderingContext2D;

export class Layer {
  readonly node = el("canvas", { class: "cw-layer", "aria-hidden": "true" });
  private readonly pen = this.node.getContext("2d")!;
  private asked = 0;

  constructor(
    private readonly cy: Core,
    /** What is on it: first in the units of the map, then in those of the screen. */
    private readonly paint: (pen: Pen, screen: () => void) => void,
  ) {
    cy.on("render", () => this.now());
  }

  end(): void {
    cancelAnimationFrame(this.asked);
  }

  /** Something changed of which Cytoscape knows nothing. */
  later(): void {
    if (this.asked === 0) this.asked = requestAnimationFrame(() => this.now());
  }

  private now(): void {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    const { cy, node, pen } = this;
    const scale = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(cy.width() * scale), Math.round(cy.height() * scale)];
    if (node.width !== wide || node.height !== high) [node.width, node.height] = [wide, high];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, wide, high);
    const { x, y } = cy.pan();
    const zoom = cy.zoom() * scale;
    pen.setTransform(zoom, 0, 0, zoom, x * scale, y * scale);
    this.paint(pen, () => pen.setTransform(scale, 0, 0, scale, 0, 0));
  }
}
