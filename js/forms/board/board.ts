// A board with two scales: items are moved by arrow keys, by two digits, by clicks or by dragging.
import { CALM, Desk } from "../../core/desk";
import { el, set } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Reply } from "../../core/wire";
import { Chip, type Item } from "./chip";
import { Grid, cellAt, type Quadrant } from "./grid";
import { advice, hint, Legend, List } from "./list";
import { type Axes, digit, isPlaced, type Spot, step } from "./moves";

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
  /** Moves that Python has not answered yet. */
  private readonly moves = new Map<string, { x: number; y: number }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private chosen: string | null = null;
  private half: { key: string; x: number } | null = null;
  private failure = "";

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
      retry: () => [...this.moves.keys()].forEach((key) => this.send(key)),
    });
    const words = host.get<Words>("words");
    set(this.tray, { "aria-label": `Not placed yet: ${words.nouns ?? "items"}` });
    const title = el("p", { class: "cw-title", dir: "auto" }, words.title ?? "");
    root.append(title, hint(this.axes, words.noun ?? "item"), this.tray, this.grid.node, this.said);
    root.append(this.legend.node, advice(quadrants), this.list.node);
    root.append(el("div", { class: "cw-tools" }, this.desk.bar), this.desk.notice.node);
    this.grid.node.addEventListener("click", (event) => this.pressCell(event));
    host.onChange("items", () => this.receive());
    this.desk.restore((operations) => {
      for (const operation of operations)
        if (operation.op === "place") this.moves.set(operation.key, operation);
    });
    this.receive();
  }

  private receive(): void {
    const items = this.host.get<Item[]>("items");
    const known = this.items.map(({ key, label, colour, shape }) => [key, label, colour, shape]);
    const given = items.map(({ key, label, colour, shape }) => [key, label, colour, shape]);
    this.legend.draw(items);
    this.items = items;
    if (JSON.stringify(known) !== JSON.stringify(given)) this.makeChips();
    this.draw();
  }

  private makeChips(): void {
    this.chips.forEach((chip) => chip.node.remove());
    this.chips = new Map(
      this.items.map((item, index) => [
        item.key,
        new Chip(item, index + 1, {
          key: (event) => this.key(item, event),
          press: () => this.choose(item),
          drag: (left, top) => this.grid.mark(cellAt(left, top)),
          drop: (left, top) => this.drop(item.key, cellAt(left, top)),
        }),
      ]),
    );
  }

  private spot(item: Item): Spot {
    return this.moves.get(item.key) ?? item;
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
    this.moves.set(key, { x, y });
    this.chosen = null;
    this.half = null;
    this.failure = "";
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.send(key), pause),
    );
    const label = this.items.find((item) => item.key === key)?.label ?? "";
    this.said.textContent = `${label}: ${this.axes.x.label} ${x}, ${this.axes.y.label} ${y}.`;
    this.draw();
    this.chips.get(key)?.node.focus();
  }

  private send(key: string): void {
    const move = this.moves.get(key);
    if (move) this.desk.post({ op: "place", id: newId(), key, x: move.x, y: move.y });
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op !== "place") return;
    const { key, x, y } = operation;
    this.failure = reply.ok ? "" : (reply.text ?? "");
    const move = this.moves.get(key);
    if (reply.ok && move?.x === x && move.y === y) {
      this.moves.delete(key);
      this.items = this.items.map((item) => (item.key === key ? { ...item, x, y } : item));
    }
    this.draw();
  }

  private draw(): void {
    const focused = document.activeElement;
    for (const item of this.items) {
      const spot = this.spot(item);
      const chip = this.chips.get(item.key)!;
      const home = (isPlaced(spot) && this.grid.at(spot.x, spot.y)) || this.tray;
      if (chip.node.parentElement !== home) home.append(chip.node);
      chip.draw(this.tell(spot), this.chosen === item.key);
    }
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
    this.tray.hidden = this.tray.childElementCount === 0;
    this.list.draw(this.items.map((item) => ({ ...item, ...this.spot(item) })));
    const again = this.moves.size > 0;
    this.desk.unsaved(this.failure ? { why: this.failure, again } : CALM, []);
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
