// A board with two scales: items are moved by arrow keys, by two digits, by clicks or by dragging.
import { CALM, Desk } from "../../core/desk";
import { arrange, el, set } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Place, type Reply } from "../../core/wire";
import { Chip, type Item } from "./chip";
import { Grid, cellAt, type Quadrant } from "./grid";
import { advice, hint, Legend, List } from "./list";
import { type Axes, digit, isPlaced, type Spot, step } from "./moves";
import { Pending } from "./pending";

interface Words {
  title?: string;
  noun?: string;
  nouns?: string;
}

// Several quick steps of one item are one move.
const PAUSE = 500;

class Board {
  private readonly axes: Axes;
  private readonly grid: Grid;
  private readonly list: List;
  private readonly legend = new Legend();
  private readonly desk: Desk;
  private readonly tray = el("div", { class: "cw-tray", role: "group" });
  private readonly said = el("p", { class: "cw-said", role: "status", dir: "auto" });
  private items: Item[] = [];
  private chips = new Map<string, Chip>();
  private readonly pending = new Pending();
  private chosen: string | null = null;
  private half: { key: string; x: number } | null = null;

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.axes = host.get<Axes>("axes");
    const quadrants = host.get<Quadrant[]>("quadrants");
    this.grid = new Grid(this.axes, quadrants);
    this.list = new List(this.axes);
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.retry(),
    });
    const words = host.get<Words>("words");
    set(this.tray, { "aria-label": `Not placed yet: ${words.nouns ?? "items"}` });
    const title = el("p", { class: "cw-title", dir: "auto" }, words.title ?? "");
    const light = el("div", { class: "cw-tools" }, this.desk.bar);
    root.append(title, hint(this.axes, words.noun ?? "item"), light, this.desk.notice.node);
    root.append(this.tray, this.grid.node, this.said, this.legend.node, advice(quadrants));
    root.append(this.list.node);
    this.grid.node.addEventListener("click", (event) => this.pressCell(event));
    host.onChange("items", () => this.receive());
    this.desk.restore((operations, unsent) => this.pending.restore(operations, unsent));
    this.receive();
  }

  /** Takes the items that Python gives; a chip stays as long as its item, and all that is with it. */
  private receive(): void {
    this.items = this.host.get<Item[]>("items");
    this.legend.draw(this.items);
    this.chips = new Map(
      this.items.map(({ key }) => [key, this.chips.get(key) ?? this.makeChip(key)]),
    );
    this.items.forEach((item, index) => this.chips.get(item.key)!.update(item, index + 1));
    if (this.chosen !== null && !this.chips.has(this.chosen)) this.chosen = null;
    this.draw();
  }

  private makeChip(key: string): Chip {
    return new Chip({
      key: (event) => this.key(this.item(key), event),
      press: () => this.choose(this.item(key)),
      drag: (left, top) => this.grid.mark(cellAt(left, top)),
      drop: (left, top) => this.drop(key, cellAt(left, top)),
    });
  }

  private item(key: string): Item {
    return this.items.find((item) => item.key === key)!;
  }

  private spot(item: Item): Spot {
    return this.pending.of(item.key) ?? item;
  }

  private key(item: Item, event: KeyboardEvent): void {
    const moved = step(this.spot(item), event.key, this.axes) ?? this.typed(item, event.key);
    if (moved) this.place(item.key, moved.x, moved.y, PAUSE);
    if (moved || event.key.startsWith("Arrow") || /^\d$/.test(event.key)) event.preventDefault();
  }

  /** Two digits: the first one for x, the second one for y. */
  private typed(item: Item, key: string): { x: number; y: number } | null {
    if (!/^\d$/.test(key)) return null;
    const { x: across, y: up } = this.axes;
    const first = this.half?.key === item.key ? this.half.x : null;
    const value = digit(key, first === null ? across : up);
    const axis = first === null ? across : up;
    if (value === null) {
      this.said.textContent = `${axis.label} goes from ${axis.low} to ${axis.high}.`;
      return null;
    }
    this.half = first === null ? { key: item.key, x: value } : null;
    if (first !== null) return { x: first, y: value };
    this.said.textContent = `${across.label} ${value}. Now a digit for ${up.label}.`;
    return null;
  }

  private choose(item: Item): void {
    this.chosen = this.chosen === item.key ? null : item.key;
    if (this.chosen) this.said.textContent = `${item.label} is chosen. Click where it belongs.`;
    this.draw();
  }

  private pressCell(event: MouseEvent): void {
    const target = event.target as Element;
    if (this.chosen === null || target.closest(".cw-chip")) return;
    this.drop(this.chosen, target.closest<HTMLElement>(".cw-board-cell"));
  }

  private drop(key: string, cell: HTMLElement | null): void {
    this.grid.mark(null);
    if (cell) this.place(key, Number(cell.dataset.x), Number(cell.dataset.y), 0);
  }

  private place(key: string, x: number, y: number, pause: number): void {
    this.chosen = null;
    this.half = null;
    // Steps within one pause are one operation: the last one replaces those before it.
    const before = this.pending.of(key)?.id;
    const id = before !== undefined && this.desk.holds(before) ? before : newId();
    this.send({ op: "place", id, key, x, y }, pause);
    const { x: across, y: up } = this.axes;
    this.said.textContent = `${this.item(key).label}: ${across.label} ${x}, ${up.label} ${y}.`;
    this.draw();
    this.chips.get(key)?.node.focus();
  }

  private send(move: Place, pause: number): void {
    this.pending.put(move);
    if (pause > 0) this.desk.hold(move, pause);
    else this.desk.post(move);
  }

  private retry(): void {
    for (const { key } of this.items) {
      const move = this.pending.of(key);
      if (move && this.pending.isRefused(key)) this.send({ ...move, id: newId() }, 0);
    }
    this.draw();
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op !== "place") return;
    const { key, x, y } = operation;
    if (reply.ok && this.pending.of(key)?.id === operation.id)
      this.items = this.items.map((item) => (item.key === key ? { ...item, x, y } : item));
    if (reply.ok || reply.gone) this.pending.drop(operation);
    else this.pending.refuse(operation, reply.text ?? "");
    this.draw();
  }

  private draw(): void {
    const focused = document.activeElement;
    const homes = new Map([this.tray, ...this.grid.all].map((home) => [home, [] as HTMLElement[]]));
    for (const item of this.items) {
      const spot = this.spot(item);
      const chip = this.chips.get(item.key)!;
      const home = (isPlaced(spot) && this.grid.at(spot.x, spot.y)) || this.tray;
      homes.get(home)!.push(chip.node);
      chip.draw(this.tell(spot), this.chosen === item.key, this.pending.isRefused(item.key));
    }
    for (const [home, chips] of homes) arrange(home, chips);
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
    this.tray.hidden = this.tray.childElementCount === 0;
    this.list.draw(this.items.map((item) => ({ ...item, ...this.spot(item) })));
    const why = this.pending.why(this.items.map(({ key }) => key));
    this.desk.unsaved(why ? { why, again: true } : CALM, this.pending.unsent);
  }

  private tell(spot: Spot): string {
    const { x, y } = this.axes;
    if (!isPlaced(spot)) return "not placed yet";
    return `${x.label} ${spot.x} of ${x.high}, ${y.label} ${spot.y} of ${y.high}`;
  }
}

export const board: Component = (host, root) => {
  new Board(host, root);
};
