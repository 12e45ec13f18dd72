// Reading the map: search, legend and filter, lists and pictures.
import { el } from "../core/dom";
import { Download } from "./download";
import type { Drawing, Thing } from "./drawing";
import { lineId, pointId } from "./elements";
import { Filter } from "./filter";
import { Legend } from "./legend";
import { Lists } from "./list";
import type { Look } from "./look";
import type { TheMap } from "./map";
import { Search } from "./search";

interface Needs {
  look(): Look;
  /** Chooses something that may be out of sight. */
  go(thing: Thing): void;
  /** Something else is shown now. */
  changed(): void;
}

export class View {
  private readonly filter = new Filter();
  private readonly frame: Legend;
  private readonly both: Lists;
  private readonly finder: Search;
  private readonly download: Download;
  readonly lists: HTMLElement;
  readonly legend: HTMLElement;

  constructor(
    private readonly map: TheMap,
    private readonly drawing: Drawing,
    needs: Needs,
  ) {
    this.frame = new Legend(map, this.filter, needs.changed);
    this.both = new Lists(map, (thing) => needs.go(thing));
    this.finder = new Search(map, (key) => needs.go({ sort: "point", key }));
    this.download = new Download(map, drawing, needs.look);
    this.lists = this.both.node;
    this.legend = this.frame.node;
  }

  get search(): HTMLElement[] {
    return [this.finder.node];
  }

  get downloads(): HTMLElement[] {
    return [el("span", { class: "cw-downloads" }, ...this.download.buttons)];
  }

  draw(chosen: string): void {
    const { points, lines } = this.filter.apply(this.map.points, this.map.lines);
    const [shownPoints, shownLines] = [new Set(points), new Set(lines)];
    this.drawing.mark(
      "hidden",
      new Set([
        ...this.map.points.filter((one) => !shownPoints.has(one)).map(({ key }) => pointId(key)),
        ...this.map.lines.filter((one) => !shownLines.has(one)).map(({ key }) => lineId(key)),
      ]),
    );
    this.frame.draw(points.length, lines.length);
    this.both.draw(points, lines, chosen);
  }

  /** The next of all that is shown, for the keyboard: points first, then lines. */
  next(chosen: string, by: 1 | -1, pointsOnly: boolean): Thing | null {
    const shown = this.filter.apply(this.map.points, this.map.lines);
    const { points } = shown;
    const lines = pointsOnly ? [] : shown.lines;
    const things: Thing[] = [
      ...points.map(({ key }) => ({ sort: "point" as const, key })),
      ...lines.map(({ key }) => ({ sort: "line" as const, key })),
    ];
    const at = things.findIndex(({ key }) => key === chosen);
    const from = at < 0 && by < 0 ? 0 : at;
    return things[(from + by + things.length) % things.length] ?? null;
  }
}
