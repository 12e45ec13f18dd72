// What is painted around the boxes: lanes below them, short words and badges above them.
import type { Core, NodeSingular } from "cytoscape";
import { type Look, mix } from "../look";
import type { Spot } from "../things";
import { wrap } from "../wrap";
import { KIND_LETTERS, KIND_LINE } from "./box";
import type { Band } from "./lanes";
import { Layer, type Pen } from "./layer";

/** From the upper edge of a box to the middle of its short word. */
export const KIND_DOWN = 17;
export const BADGE = 11;
const NAME = 13;

interface Needs {
  look(): Look;
  bands(): Band[];
  /** A line that somebody is pulling from a box. */
  pulled(): [Spot, Spot] | null;
}

export class Sheets {
  readonly under: Layer;
  readonly over: Layer;

  constructor(
    private readonly cy: Core,
    private readonly needs: Needs,
  ) {
    this.under = new Layer(cy, (pen) => this.lanes(pen));
    this.over = new Layer(cy, (pen, screen) => {
      cy.nodes("[boxed]").forEach((node) => this.signs(pen, node as NodeSingular));
      this.pull(pen);
      screen();
      this.names(pen);
    });
  }

  later(): void {
    this.under.later();
    this.over.later();
  }

  end(): void {
    this.under.end();
    this.over.end();
  }

  private lanes(pen: Pen): void {
    const { ink, paper } = this.needs.look();
    const { y1, y2 } = this.cy.extent();
    this.needs.bands().forEach(({ left, right }, at) => {
      pen.fillStyle = mix(ink, paper, at % 2 === 0 ? 0.035 : 0.085);
      pen.fillRect(left, y1, right - left, y2 - y1);
    });
  }

  /** The names of lanes stay at the upper edge, wherever one looks. */
  private names(pen: Pen): void {
    const { ink, paper, font } = this.needs.look();
    const [zoom, pan] = [this.cy.zoom(), this.cy.pan().x];
    pen.font = `600 ${NAME}px ${font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    const named = this.needs.bands().map(({ lane, left, right }) => {
      const [from, to] = [
        Math.max(0, left * zoom + pan),
        Math.min(this.cy.width(), right * zoom + pan),
      ];
      const room = to - from - 12;
      const wide = (text: string) => pen.measureText(text).width;
      // Half a word says nothing: a lane at the edge is named when more of it is seen.
      const fits = room > 0 && lane.split(/\s+/u).every((word) => wide(word) <= room);
      const lines = fits ? wrap(lane, room, wide) : [];
      return { from, to, lines };
    });
    const high = Math.max(0, ...named.map(({ lines }) => lines.length)) * 1.25 * NAME + 12;
    for (const { from, to, lines } of named) {
      if (to <= from) continue;
      pen.fillStyle = mix(ink, paper, 0.14);
      pen.fillRect(from + 1, 0, to - from - 2, high);
      pen.fillStyle = ink;
      lines.forEach((line, at) => {
        const down = high / 2 + (at - (lines.length - 1) / 2) * 1.25 * NAME;
        pen.fillText(line, (from + to) / 2, down);
      });
    }
  }

  private signs(pen: Pen, node: NodeSingular): void {
    if (node.hasClass("hidden")) return;
    const { ink, paper, font } = this.needs.look();
    const { kind, badge, wide, high } = node.data();
    const { x, y } = node.position();
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = ink;
    pen.font = `700 ${KIND_LETTERS}px ${font}`;
    (kind as string[]).forEach((line, at) => {
      pen.fillText(line, x, y - high / 2 + KIND_DOWN + at * KIND_LINE);
    });
    if (!badge) return;
    pen.font = `700 12px ${font}`;
    const half = Math.max(BADGE, pen.measureText(badge).width / 2 + 5);
    const [middle, up] = [x + wide / 2 - half + 5, y - high / 2];
    pen.beginPath();
    pen.roundRect(middle - half, up - BADGE, 2 * half, 2 * BADGE, BADGE);
    pen.fill();
    pen.strokeStyle = paper;
    pen.lineWidth = 1.5;
    pen.stroke();
    pen.fillStyle = paper;
    pen.fillText(badge, middle, up + 0.5);
  }

  private pull(pen: Pen): void {
    const pulled = this.needs.pulled();
    if (!pulled) return;
    const [from, to] = pulled;
    pen.strokeStyle = this.needs.look().ink;
    pen.lineWidth = 2;
    pen.setLineDash([6, 4]);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    pen.setLineDash([]);
  }
}
