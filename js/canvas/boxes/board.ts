// Where are the boxes drawn? Where people put them, none over another, each in its lane.
import type { Host } from "../../core/host";
import type { Places } from "../places";
import type { Line, Point, Spot } from "../things";
import { apart } from "./apart";
import { beside, free } from "./beside";
import type { Wanted } from "./blocks";
import { type Box, boxOf, type Stand, WIDE, type Width } from "./box";
import { astray, type Band, bandsOf, within } from "./lanes";
import { type Laid, layered, type Tie } from "./layered";

type Place = { key: string } & Spot;

/** How high a box is with two lines of words, in screen units at zoom 1. */
const USUAL = 76;

/** A box that has its place, with all that the layout knows of it. */
export type Standing = Laid & Stand;

export class Board {
  bands: Band[] = [];
  /** Where each box that has a place is drawn. */
  stands = new Map<string, Standing>();
  /** The lanes are others than those in which people put the boxes: all are laid out anew. */
  private anew: { for: string; spots: Map<string, Spot> } | null = null;
  private readonly measured = new Map<string, Box>();
  private boxes: Laid[] = [];
  private ties: Tie[] = [];

  constructor(
    private readonly host: Host,
    private readonly places: Places,
    private readonly width: (font: string) => Width,
  ) {}

  get on(): boolean {
    return this.host.get<boolean | undefined>("boxes") ?? false;
  }

  private get lanes(): string[] {
    return this.host.get<string[] | undefined>("lanes") ?? [];
  }

  box({ label, group }: Point, font: string): Box {
    const name = JSON.stringify([font, group, label]);
    const known = this.measured.get(name) ?? boxOf(label, group, this.width(font));
    this.measured.set(name, known);
    return known;
  }

  /** Takes what is on the map now. */
  settle(points: Point[], lines: Line[], font: string): void {
    const lanes = new Map(points.map(({ key, lane }) => [key, lane ?? ""]));
    this.boxes = points.map((point) => this.laid(point, font, lanes));
    this.ties = lines.map((line) => ({ ...line, curved: line.curved ?? false }));
    const placed = points.flatMap((point, at): Standing[] => {
      const spot = this.places.of(point);
      return spot ? [{ ...this.boxes[at]!, ...spot }] : [];
    });
    this.stands = new Map(apart(this.inLanes(placed)).map((one) => [one.key, one]));
  }

  private laid(point: Point, font: string, lanes: Map<string, string>): Laid {
    const { wide, high } = this.box(point, font);
    const { key, shape, beside: host = "" } = point;
    // What stands beside another box goes into its lane.
    const lane = this.lanes.length > 0 ? (lanes.get(host) ?? lanes.get(key) ?? "") : "";
    return { key, wide, high, lane, beside: host, top: shape === "framed" };
  }

  private inLanes(placed: Standing[]): Standing[] {
    const { lanes } = this;
    if (lanes.length === 0) [this.bands, this.anew] = [[], null];
    if (lanes.length === 0) return placed;
    const strangers = astray(placed, lanes);
    if (strangers === null) return this.laidAnew(placed);
    this.anew = null;
    const settled = placed.filter((one) => !strangers.includes(one));
    this.bands = bandsOf(settled, lanes) ?? [];
    for (const one of strangers) settled.push({ ...one, ...free(one, one, settled, this.bands) });
    return settled;
  }

  private laidAnew(placed: Standing[]): Standing[] {
    const { lanes, ties } = this;
    const sizes = placed.map(({ key, high, lane }) => [key, high, lane]);
    const now = JSON.stringify([sizes, lanes, ties]);
    if (this.anew?.for !== now) this.anew = { for: now, spots: layered(placed, ties, lanes) };
    const { spots } = this.anew;
    const settled = placed.map((one) => ({ ...one, ...spots.get(one.key)! }));
    this.bands = bandsOf(settled, lanes) ?? [];
    return settled;
  }

  /** Places for all boxes, laid out along their links. */
  arrange(): Place[] {
    return placesOf(layered(this.boxes, this.ties, this.lanes));
  }

  /** Places for boxes that have none, near those to which they are linked. */
  nearby(awaited: Iterable<Spot>): Place[] {
    const homeless = this.boxes.filter(({ key }) => !this.stands.has(key));
    const taken = [...this.stands.values(), ...[...awaited].map((one, at) => unknown(one, at))];
    return placesOf(beside(taken, homeless, this.ties, this.bands));
  }

  /** A spot for a box, known or only begun, as near as can be to the one that is wanted. */
  free(spot: Spot, key: string, awaited: Iterable<Spot>): Spot {
    const one = this.boxes.find((box) => box.key === key) ?? { ...unknown(spot), key };
    const taken = [...this.stands.values(), ...[...awaited].map((one, at) => unknown(one, at))];
    return free(one, spot, taken, this.bands);
  }

  /** What is saved when boxes are moved: each stays in its lane. */
  kept(places: Place[]): Place[] {
    const moved = places.map(({ key, x, y }) => {
      const one = this.stands.get(key);
      return { key, ...(one ? within(this.bands, one.lane, { x, y }, one.wide) : { x, y }) };
    });
    if (!this.anew) return moved;
    const own = new Set(moved.map(({ key }) => key));
    const rest = [...this.stands.values()].filter(({ key }) => !own.has(key));
    return [...moved, ...rest.map(({ key, x, y }) => ({ key, x, y }))];
  }
}

/** A box whose words nobody knows yet. */
function unknown(spot: Spot, at = -1): Wanted & Stand {
  return { key: `\u0002${at}`, lane: "", beside: "", wide: WIDE, high: USUAL, ...spot };
}

function placesOf(spots: Map<string, Spot>): Place[] {
  return [...spots].map(([key, { x, y }]) => ({ key, x, y }));
}
