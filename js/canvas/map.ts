// What is on the map now: what Python gave, where it stands, and what is not saved yet.
import type { Host } from "../core/host";
import { Board } from "./boxes/board";
import type { Width } from "./boxes/box";
import { boxShown, linkShown } from "./boxes/shown";
import { ghostsShown, lineShown, pointShown, type Shown } from "./elements";
import type { Entries } from "./entries";
import { lettering } from "./shapes";
import { near } from "./near";
import type { Places } from "./places";
import { type Line, type Point, type Sort, type Spot, type Words, wordsOf } from "./things";
import { wrap } from "./wrap";

export class TheMap {
  points: Point[] = [];
  lines: Line[] = [];
  readonly words: Words;
  readonly board: Board;
  private byKey = { point: new Map<string, Point>(), line: new Map<string, Line>() };
  private readonly lettered = new Map<string, string>();
  private readonly pen = document.createElement("canvas").getContext("2d")!;

  constructor(
    private readonly host: Host,
    private readonly entries: Entries,
    private readonly places: Places,
  ) {
    this.words = wordsOf(host);
    this.board = new Board(host, places, (font) => this.width(font));
  }

  /** Takes what Python gives; a line without both of its ends cannot be drawn. */
  take(): void {
    this.points = this.host.get<Point[]>("points");
    const point = new Map(this.points.map((one) => [one.key, one]));
    const lines = this.host.get<Line[]>("lines");
    this.lines = lines.filter(({ source, target }) => point.has(source) && point.has(target));
    this.byKey = { point, line: new Map(this.lines.map((one) => [one.key, one])) };
    this.places.only(new Set(point.keys()));
  }

  point(key: string): Point | undefined {
    return this.byKey.point.get(key);
  }

  line(key: string): Line | undefined {
    return this.byKey.line.get(key);
  }

  /** Which of the two has this key. */
  sort(key: string): Sort | null {
    if (this.point(key)) return "point";
    return this.line(key) ? "line" : null;
  }

  label(key: string): string {
    return this.point(key)?.label ?? "?";
  }

  /** Points that have no place yet. */
  get homeless(): Point[] {
    return this.points.filter((point) => this.places.of(point) === null);
  }

  /** Places for them beside those that have one. */
  nearby(): ({ key: string } & Spot)[] {
    if (this.board.on) return this.board.nearby(this.entries.wanted.values());
    const placed = new Map<string, Spot>();
    for (const point of this.points) {
      const spot = this.places.of(point);
      if (spot) placed.set(point.key, spot);
    }
    const homeless = this.homeless.map(({ key }) => key);
    return [...near(placed, homeless, this.lines)].map(([key, spot]) => ({ key, ...spot }));
  }

  /** The spot of a new thing: of a box it is one where nothing stands, and nothing else is awaited. */
  free(spot: Spot, key = ""): Spot {
    return this.board.on ? this.board.free(spot, key, this.entries.wanted.values()) : spot;
  }

  /** Everything as it is drawn; `everywhere` shows points without a place as well. */
  shown(font: string, everywhere: boolean): Shown[] {
    if (this.board.on) return this.boxesShown(font);
    const points = this.points.flatMap((point, at) => {
      // Far enough apart: lines between points in the same place cannot be drawn.
      const anywhere = { x: (at % 40) * 90, y: Math.floor(at / 40) * 90 };
      const spot = this.places.of(point) ?? (everywhere ? anywhere : null);
      if (!spot) return [];
      const lettered = this.letter(point.label, lettering(point.size), font);
      return [pointShown(point, spot, lettered)];
    });
    const here = new Set(points.map(({ data }) => data.key as string));
    const drawn = this.lines.filter(({ source, target }) => here.has(source) && here.has(target));
    return [...points, ...drawn.map(lineShown), ...ghostsShown(this.ghosts(here))];
  }

  private boxesShown(font: string): Shown[] {
    const { board } = this;
    board.settle(this.points, this.lines, font);
    const boxes = this.points.flatMap((point) => {
      const spot = board.stands.get(point.key);
      return spot ? [boxShown(point, spot, board.box(point, font))] : [];
    });
    const here = new Set(board.stands.keys());
    const drawn = this.lines.filter(({ source, target }) => here.has(source) && here.has(target));
    return [...boxes, ...drawn.map(linkShown), ...ghostsShown(this.ghosts(here))];
  }

  private ghosts(here: Set<string>) {
    const { point, line } = this.entries.sheets;
    const points = point.rows.flatMap((row) => {
      const spot = row.key === null ? this.entries.wanted.get(row) : undefined;
      const named = point.fields.find(({ kind }) => kind === "text") ?? point.fields[0];
      const first = String(point.value(row, named?.name ?? "") ?? "");
      return spot ? [{ ...spot, label: first.slice(0, 30) || "?" }] : [];
    });
    const lines = line.rows.flatMap((row) => {
      const [source, target] = [this.words.source_field, this.words.target_field].map((field) =>
        String(line.value(row, field) ?? ""),
      ) as [string, string];
      const whole = here.has(source) && here.has(target) && source !== target;
      return row.key === null && whole ? [{ source, target }] : [];
    });
    return { points, lines };
  }

  private width(font: string): Width {
    return (text, letters, weight) => {
      this.pen.font = `${weight} ${letters}px ${font}`;
      return this.pen.measureText(text).width;
    };
  }

  /** A name broken into lines, as wide as its point is important. */
  private letter(label: string, letters: number, font: string): string {
    const name = `${letters} ${font} ${label}`;
    const known = this.lettered.get(name);
    if (known !== undefined) return known;
    this.pen.font = `500 ${letters}px ${font}`;
    const text = wrap(label, 8 * letters, (part) => this.pen.measureText(part).width).join("\n");
    this.lettered.set(name, text);
    return text;
  }
}
