// What is in the outline now: the boxes and links that Python gave, and the tree they make.
import type { Host } from "../core/host";
import { type Line, type Point, type Sort, type Words, wordsOf } from "../canvas/things";
import { type Branch, grown } from "./tree";

const OWN = {
  /** The group of the boxes with which the outline begins. */
  top: "",
  /** What boxes that lead nowhere stand below. */
  rest: "Not linked yet",
  /** What the button says that adds a box and its link. */
  before: "Add what must be true before this",
};

export class Standing {
  points: Point[] = [];
  lines: Line[] = [];
  branches: Branch[] = [];
  readonly words: Words & typeof OWN;
  private byKey = { point: new Map<string, Point>(), line: new Map<string, Line>() };

  constructor(private readonly host: Host) {
    this.words = { ...OWN, ...(wordsOf(host) as Words & Partial<typeof OWN>) };
  }

  /** Takes what Python gives; a line without both of its ends cannot be shown. */
  take(): void {
    this.points = this.host.get<Point[]>("points");
    const point = new Map(this.points.map((one) => [one.key, one]));
    const lines = this.host.get<Line[]>("lines");
    this.lines = lines.filter(({ source, target }) => point.has(source) && point.has(target));
    this.byKey = { point, line: new Map(this.lines.map((one) => [one.key, one])) };
    this.branches = grown(this.points, this.lines, this.words.top);
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

  /** What a box is called. */
  label(key: string): string {
    return this.point(key)?.label.trim() || `(${this.words.point} without a name)`;
  }
}
