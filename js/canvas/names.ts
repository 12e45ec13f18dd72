// Which names are read? Those that find room at a size in which they can be, the weightiest first.
import type { Core, NodeSingular } from "cytoscape";

/** Pixels on the screen below which nobody in the room can read a name. */
const READABLE = 12;

// Also when many events come one after the other, names are given room once.
const PAUSE = 80;

const SIDES = ["below", "above", "right", "left"] as const;

/** Between a mark and its name. */
export const GAP = 4;

const EVENTS = "viewport resize add remove position select unselect";

export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** How large a name is written in the units of the map. */
export function lettersAt(zoom: number, letters: number): number {
  return Math.max(letters, READABLE / zoom);
}

/**
 * Where each name finds room, by the number of its place; -1 where it finds none.
 *
 * None may lie over another one, or over somebody else's mark.
 */
export function roomFor(names: Box[][], marks: Box[]): number[] {
  const taken: Box[] = [];
  return names.map((places, whose) => {
    const found = places.findIndex(
      (place) =>
        !taken.some((other) => overlap(place, other)) &&
        !marks.some((mark, at) => at !== whose && overlap(place, mark)),
    );
    if (found >= 0) taken.push(places[found]!);
    return found;
  });
}

function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

export class Names {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly pen = document.createElement("canvas").getContext("2d")!;
  private readonly wide = new Map<string, number>();

  constructor(
    private readonly cy: Core,
    private readonly font: () => string,
  ) {
    cy.on(EVENTS, () => this.later());
  }

  end(): void {
    clearTimeout(this.timer);
  }

  /** Gives names their room again, when things have come to rest. */
  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.give(), PAUSE);
  }

  private give(): void {
    const { cy } = this;
    const view = cy.extent();
    const nodes = cy.nodes("[key]").filter((node) => {
      const { x, y } = node.position();
      const seen = x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2;
      return seen && !node.hasClass("hidden");
    });
    const all = nodes.toArray() as unknown as NodeSingular[];
    all.sort((a, b) => weight(b) - weight(a) || (a.id() < b.id() ? -1 : 1));
    const places = roomFor(
      all.map((node) => this.placesOf(node)),
      all.map(markOf),
    );
    const sides = new Map(all.map((node, at) => [node.id(), side(places[at]!, node)]));
    cy.batch(() => {
      cy.nodes("[key]").forEach((node) => {
        const at = sides.get(node.id()) ?? "";
        const now = { side: at, written: at ? this.letters(node) : 0 };
        if (node.data("side") !== now.side || node.data("written") !== now.written) node.data(now);
      });
    });
  }

  private letters(node: NodeSingular): number {
    return lettersAt(this.cy.zoom(), node.data("letters") as number);
  }

  /** Where a name could stand, in the order of SIDES. */
  private placesOf(node: NodeSingular): Box[] {
    const letters = this.letters(node);
    const lines = (node.data("lettered") as string).split("\n");
    const wide = Math.max(...lines.map((line) => this.width(line))) * letters;
    const high = lines.length * 1.15 * letters;
    const { x, y } = node.position();
    const away = (node.data("across") as number) / 2 + GAP;
    const at = (left: number, top: number) => ({
      x1: left,
      x2: left + wide,
      y1: top,
      y2: top + high,
    });
    return [
      at(x - wide / 2, y + away),
      at(x - wide / 2, y - away - high),
      at(x + away, y - high / 2),
      at(x - away - wide, y - high / 2),
    ];
  }

  /** How many times its height a text is wide. */
  private width(text: string): number {
    const font = this.font();
    const name = `${font} ${text}`;
    let known = this.wide.get(name);
    if (known === undefined) {
      this.pen.font = `500 20px ${font}`;
      known = this.pen.measureText(text).width / 20;
      this.wide.set(name, known);
    }
    return known;
  }
}

function markOf(node: NodeSingular): Box {
  const { x, y } = node.position();
  const half = (node.data("across") as number) / 2;
  return { x1: x - half, x2: x + half, y1: y - half, y2: y + half };
}

/** The side of a place; what is chosen is named in any case. */
function side(place: number, node: NodeSingular): string {
  return SIDES[place] ?? (chosen(node) ? SIDES[0] : "");
}

function chosen(node: NodeSingular): boolean {
  return node.selected() || node.hasClass("first") || node.hasClass("marked");
}

function weight(node: NodeSingular): number {
  return (chosen(node) ? 1e6 : 0) + 1000 * (node.data("across") as number) + node.degree(false);
}
