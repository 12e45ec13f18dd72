// Boxes and their links as Cytoscape knows them.
import { lineShown, pointId, type Shown } from "../elements";
import type { Line, Point, Spot } from "../things";
import { type Box, KIND_LINE, LETTERS } from "./box";

export function boxShown(point: Point, at: Spot, box: Box): Shown {
  const { key, colour, shape, badge } = point;
  const { wide, high, lines, kind } = box;
  const words = {
    lettered: directed(lines).join("\n"),
    letters: LETTERS,
    kind,
    badge: badge ?? "",
  };
  const look = { colour, shape, wide, high, across: wide, lower: (kind.length * KIND_LINE) / 2 };
  return {
    group: "nodes",
    data: { id: pointId(key), key, boxed: 1, ...words, ...look },
    position: { x: at.x, y: at.y },
  };
}

export function linkShown(line: Line): Shown {
  const shown = lineShown(line);
  // Thinner than ties: many links come to one box.
  const thick = 1.4 + 3.6 * line.width;
  const dash = line.dash.map((part) => Math.max(1, part * thick));
  const look = { boxed: 1, curved: line.curved ?? false, thick, ...(dash.length > 0 && { dash }) };
  return { ...shown, data: { ...shown.data, ...look } };
}

const MARK = "\u200f";

/** Lines of a text that runs from right to left say so: else its full stop stands at the wrong end. */
export function directed(lines: string[]): string[] {
  const [first] = /\p{L}/u.exec(lines.join("")) ?? [""];
  return RIGHT_TO_LEFT.test(first) ? lines.map((line) => MARK + line + MARK) : lines;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
