// Moving points: by hand, by keys, and by finding places for those that have none.
import type { Desk } from "../core/desk";
import type { Host } from "../core/host";
import { type Move, newId } from "../core/wire";
import type { Drawing, Thing } from "./drawing";
import type { Entries } from "./entries";
import type { TheMap } from "./map";
import type { Places } from "./places";

// Several quick steps with the keyboard are one move.
const PAUSE = 500;

export class Moving {
  /** The move that may still change, and the points in it. */
  private held: [id: string, points: string] = ["", ""];

  constructor(
    private readonly host: Host,
    private readonly desk: Desk,
    private readonly map: TheMap,
    private readonly drawing: Drawing,
    private readonly places: Places,
    private readonly entries: Entries,
  ) {}

  post(op: Move["op"], places: Move["places"], pause = 0): void {
    if (places.length === 0) return;
    const move: Move = { op, id: pause > 0 ? this.idFor(places) : newId(), places };
    this.places.put(move);
    if (pause > 0) this.desk.hold(move, pause);
    else this.desk.post(move);
  }

  /** Steps of the same points within one pause are one operation: the last one replaces the rest. */
  private idFor(places: Move["places"]): string {
    const name = JSON.stringify(places.map(({ key }) => key));
    const [id, points] = this.held;
    if (!this.desk.holds(id) || points !== name) this.held = [newId(), name];
    return this.held[0];
  }

  /** Finds places for points that have none; once found, they are everybody's. */
  lay(font: string): void {
    const { homeless, points } = this.map;
    if (!this.drawing.cy || homeless.length === 0) return;
    const boxes = this.map.board.on;
    if (boxes) this.layWanted(font);
    // One of the others may be the new point that somebody put where they want it.
    const awaited = [...this.entries.wanted.keys()].some((row) => row.waiting);
    if (awaited || this.map.homeless.length === 0) return;
    const all = homeless.length === points.length && points.length > 1;
    if (all || boxes) this.drawing.show(this.map.shown(font, all));
    if (!all) return this.post("lay", this.map.nearby());
    this.post("lay", this.arranged());
    if (boxes) this.drawing.show(this.map.shown(font, false));
    this.drawing.enter();
  }

  /** Boxes that somebody put somewhere, and that are known by now, go there or beside it. */
  private layWanted(font: string): void {
    for (const [row, spot] of this.entries.wanted) {
      const point = row.key === null ? undefined : this.map.point(row.key);
      if (!point) continue;
      this.entries.wanted.delete(row);
      this.map.shown(font, false);
      if (this.places.of(point) === null)
        this.post("lay", [{ key: point.key, ...this.map.free(spot, point.key) }]);
    }
  }

  arrange(font: string): void {
    this.post("move", this.arranged());
    if (this.map.board.on) this.drawing.show(this.map.shown(font, false));
    this.drawing.fit();
  }

  private arranged(): Move["places"] {
    const { board } = this.map;
    return board.on ? board.arrange() : this.drawing.arrange(this.host.get("layers"));
  }

  /** What somebody moved by hand. */
  move(places: Move["places"], pause = 0): void {
    this.post("move", this.map.board.on ? this.map.board.kept(places) : places, pause);
  }

  /** Arrow keys move what is chosen; without a choice they move the paper. */
  step(chosen: Thing[], x: number, y: number): void {
    const places = chosen.flatMap(({ sort, key }) => {
      const point = sort === "point" ? this.map.point(key) : undefined;
      const spot = point && (this.map.board.stands.get(key) ?? this.places.of(point));
      return spot ? [{ key, x: spot.x + x, y: spot.y + y }] : [];
    });
    if (places.length === 0) this.drawing.pan(-x * 4, -y * 4);
    else this.move(places, PAUSE);
  }
}
