// A canvas of points and lines: drawn, written, moved and read by mouse and by keyboard.
import { Desk } from "../core/desk";
import { button, el, keepFocus, set, tell } from "../core/dom";
import type { Component, Host } from "../core/host";
import { Soon } from "../core/soon";
import { type Move, type Operation, type Reply } from "../core/wire";
import { keepMine, keepRow, takeTheirs } from "../forms/table/answers";
import type { Field } from "../forms/field.generated";
import { History } from "../forms/table/history";
import type { Row } from "../forms/table/row";
import { Choice } from "./choice";
import { Connecting } from "./connecting";
import { Drawing, type Thing } from "./drawing";
import { idsOf, lineId, pointId } from "./elements";
import { Entries } from "./entries";
import { frame } from "./frame";
import { type Act, hintOf, onKeys } from "./keys";
import { onTheme, readLook } from "./look";
import { TheMap } from "./map";
import { Moving } from "./moving";
import { Panel } from "./panel";
import { Places } from "./places";
import { turned } from "./said";
import { capital } from "./things";
import { Tools } from "./tools";
import { View } from "./view";
import { Writing } from "./writing";

/** Milliseconds in which an answer usually comes. */
const ANSWER = 150;

class Canvas {
  private readonly entries = new Entries();
  private readonly places = new Places();
  private readonly map: TheMap;
  private readonly desk: Desk;
  private readonly history: History;
  private readonly drawing: Drawing;
  private readonly moving: Moving;
  private readonly writing: Writing;
  private readonly panel: Panel;
  private readonly choice: Choice;
  private readonly tools: Tools;
  private readonly connecting: Connecting;
  private readonly view: View;
  private readonly said = el("p", { class: "cw-said", role: "status", dir: "auto" });
  private readonly hint = el("p", { class: "cw-hint" });
  private readonly ends: (() => void)[] = [];
  private readonly soon = new Soon(() => this.draw());
  private look;

  constructor(
    private readonly host: Host,
    private readonly root: HTMLElement,
  ) {
    this.look = readLook(root);
    this.map = new TheMap(host, this.entries, this.places);
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.retry(),
    });
    this.history = new History(host, this.desk, root);
    const kind = {
      many: () => host.get<unknown[]>("lines").length,
      boxes: () => this.map.board.on,
      bands: () => this.map.board.bands,
    };
    this.drawing = new Drawing(this.look, kind, {
      ready: () => this.ready(),
      chosen: (things) => this.choose(things),
      pressed: (key) => this.connecting.pressed(key),
      doubled: (spot) => this.writing.add(spot),
      moved: (places) => this.move(places),
      pulled: (source, target) => this.connecting.pulled(source, target),
    });
    this.moving = new Moving(host, this.desk, this.map, this.drawing, this.places, this.entries);
    this.choice = new Choice(this.map, this.entries, {
      connect: () => this.writing.connect(this.choice.key, ""),
      begin: () => this.writing.begin(),
      remove: () => this.remove(),
      discard: () => this.discard(),
    });
    this.writing = new Writing(this.desk, this.map, this.entries, this.choice, this.moving, {
      typed: () => this.typed(),
      draw: () => this.draw(),
      open: (row) => this.open(row),
      say: (text) => tell(this.said, text),
    });
    this.panel = new Panel({
      left: (row) => this.left(row),
      isFresh: (row) => this.entries.fresh.has(row),
      standing: (row) => this.choice.calledRow(row, true),
      typed: (row, field, value) => this.writing.type(row, field, value),
      remove: () => this.remove(),
      keepMine: (row) => this.settle(row, keepMine),
      takeTheirs: (row) => this.settle(row, takeTheirs),
      keepRow: (row) => this.settle(row, keepRow),
      unnamed: `new ${this.map.words.point}`,
    });
    this.tools = new Tools(this.map.words, {
      add: () => this.writing.add(this.drawing.middle),
      connect: (on) => this.connecting.turn(on),
      toDrawing: () => this.drawing.node.focus(),
      zoom: (factor) => this.drawing.zoom(factor),
      fit: () => this.drawing.fit(),
      arrange: () => this.arrange(),
    });
    this.connecting = new Connecting(this.tools, this.drawing, this.map, {
      say: (text) => tell(this.said, text),
      connect: (source, target) => this.writing.connect(source, target),
    });
    this.view = new View(this.map, this.drawing, {
      look: () => this.look,
      go: (thing) => this.go(thing),
      changed: () => this.draw(),
    });
    this.lanes = host.get<string[] | undefined>("lanes") ?? [];
    this.build();
    this.follow();
    this.receive();
    this.desk.restore((operations, unsent) => {
      this.entries.restore(operations, unsent);
      this.places.restore(operations, unsent);
      this.history.restore(operations);
    });
    this.draw();
  }

  end(): void {
    this.soon.forget();
    this.ends.forEach((end) => end());
    this.drawing.end();
  }

  private build(): void {
    const { words } = this.map;
    frame(this.root, {
      title: words.title,
      edit: [...this.tools.edit, ...this.history.buttons, this.desk.bar],
      look: [...this.view.search, ...this.tools.look, ...this.view.downloads],
      notice: this.desk.notice.node,
      drawing: this.drawing.node,
      panel: this.panel.node,
      said: this.said,
      legend: this.view.legend,
      hint: this.hint,
      lists: this.view.lists,
    });
    const called = `${words.title || capital(words.points)}: drawing`;
    onKeys(this.drawing.node, called, this.hint, (act) => this.act(act));
    this.panel.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      this.toDrawing();
    });
  }

  private follow(): void {
    for (const name of ["points", "lines", "point_fields", "line_fields"])
      this.host.onChange(name, () => this.later());
    this.host.onChange("marked", () => this.draw());
    this.host.onChange("layers", () => this.draw());
    this.host.onChange("lanes", () => this.others());
    this.host.onChange("chosen", () => this.chosenThere());
    this.ends.push(
      onTheme(() => {
        this.dress();
        this.draw();
      }),
    );
  }

  private waits = false;
  private lanes: string[] = [];
  /** Whether everything shall be in sight when it is drawn. */
  private fits = false;

  /** Points and lines come one after the other: they are taken together. */
  private later(): void {
    if (this.waits) return;
    this.waits = true;
    queueMicrotask(() => {
      if (this.takes()) this.soon.ask();
    });
  }

  /** Takes what came and was not taken yet. */
  private takes(): boolean {
    const came = this.waits;
    this.waits = false;
    if (came) this.receive();
    return came;
  }

  private receive(): void {
    this.entries.sheets.point.fields = this.host.get<Field[]>("point_fields");
    this.entries.sheets.line.fields = this.host.get<Field[]>("line_fields");
    this.map.take();
    this.entries.take(this.host.get("points"), this.host.get("lines"));
    this.tools.allow(this.entries.can("point"), this.entries.can("line"));
    const { board, words } = this.map;
    const connects = this.entries.can("line") ? words.point : "";
    const point = board.on ? words.point : undefined;
    tell(this.hint, hintOf(this.entries.can("point"), point, connects));
  }

  private ready(): void {
    // Only once it is on the page do the style sheets say which colours hold.
    this.dress();
    this.draw();
    this.drawing.enter();
    this.chosenThere();
  }

  private dress(): void {
    this.look = readLook(this.root);
    this.drawing.repaint(this.look);
  }

  /** Other lanes than before: all of them are seen at once. */
  private others(): void {
    const lanes = this.host.get<string[]>("lanes");
    const stay = this.lanes.filter((lane) => lanes.includes(lane)).length;
    this.fits ||= stay === 0 && lanes.length + this.lanes.length > 0;
    this.lanes = lanes;
    this.later();
  }

  private draw(): void {
    keepFocus(this.root, () => this.drawAll(), () => this.panel.focusNext());
  }

  private drawAll(): void {
    this.soon.forget();
    this.choice.update();
    this.entries.keepFresh(this.choice.row);
    this.tellTrouble();
    this.moving.lay(this.look.font);
    this.drawing.show(this.map.shown(this.look.font, false));
    if (this.fits) this.drawing.fit();
    this.fits = false;
    this.drawing.mark("marked", idsOf(this.host.get<string[]>("marked")));
    this.drawing.choose(idsOf(this.choice.things.map(({ key }) => key)));
    this.panel.show(this.choice.subject(this.entries.can("line")));
    this.panel.offer(this.unfinished());
    this.view.draw(this.choice.key);
  }

  private tellTrouble(): void {
    const why = this.places.why;
    const trouble = why ? { why, again: true } : this.entries.trouble(this.writing.failure);
    this.desk.unsaved(trouble, [...this.entries.unsent, ...this.places.unsent]);
  }

  /** What was typed stands in its field already: the drawing leaves the answer the way. */
  private typed(): void {
    this.tellTrouble();
    this.soon.ask(ANSWER);
  }

  private arrange(): void {
    this.moving.arrange(this.look.font);
    this.draw();
    tell(this.said, "Arranged anew. Undo brings the old places back.");
  }

  private move(places: Move["places"]): void {
    this.moving.move(places);
    this.draw();
  }

  private retry(): void {
    this.writing.retry();
    this.moving.post("move", this.places.refused);
    this.draw();
  }

  private answered(operation: Operation, reply: Reply): void {
    this.takes();
    this.history.answered(operation);
    if (operation.op === "move" || operation.op === "lay")
      this.places.answered(operation, reply.ok, reply.text ?? "");
    else this.writing.answered(operation, reply);
    const told = turned(operation, reply);
    if (told) tell(this.said, told);
    // Who waits for "Saved" need not wait for the drawing.
    this.tellTrouble();
    this.soon.ask();
  }

  private choose(things: Thing[]): void {
    this.choice.take(things);
    this.host.set("chosen", this.choice.key);
    this.draw();
    if (things.length > 0) tell(this.said, this.choice.told + this.connecting.told(things));
  }

  /** Chooses something that may be out of sight. */
  private go(thing: Thing): void {
    this.choose([thing]);
    this.drawing.centre(thing.sort === "point" ? pointId(thing.key) : lineId(thing.key));
  }

  private chosenThere(): void {
    const key = this.host.get<string>("chosen");
    if (key === this.choice.key) return;
    const sort = this.map.sort(key);
    if (sort) this.go({ sort, key });
    else if (key === "") this.choose([]);
  }

  /** Somebody goes away from the fields: what is missing there is said. */
  private left(row: Row): void {
    if (this.entries.fresh.delete(row)) this.tellTrouble();
  }

  /** From the fields to the drawing; what was begun and left as it was is let go. */
  private toDrawing(): void {
    const { row } = this.choice;
    const begun = row && row.key === null ? this.entries.fresh.get(row) : undefined;
    this.drawing.node.focus(); // what is typed counts from when its field is left
    if (row && !row.waiting && begun === JSON.stringify(row.typed)) this.discard();
  }

  private open(row: Row, isNew = true): void {
    if (isNew) this.entries.begin(row);
    this.choice.hold(row);
    this.draw();
    this.panel.focusNeeded();
  }

  private settle(row: Row, how: (row: Row) => void): void {
    this.writing.settle(row, how);
    this.panel.draw(true);
    this.panel.focus();
  }

  private remove(): void {
    this.writing.remove();
    this.drawing.node.focus();
  }

  private discard(): void {
    this.writing.discard();
    this.choose([]);
    this.drawing.node.focus();
  }

  private unfinished(): HTMLButtonElement[] {
    return this.entries.unfinished
      .filter((row) => row !== this.choice.row)
      .map((row) => button(this.choice.calledRow(row), () => this.open(row, false)));
  }

  private act(act: Act): void {
    switch (act.do) {
      case "step":
        this.moving.step(this.choice.things, act.x, act.y);
        return this.draw();
      case "next": {
        const thing = this.view.next(this.choice.key, act.by, this.connecting.on);
        return thing ? this.go(thing) : undefined;
      }
      case "zoom":
        return this.drawing.zoom(act.by);
      case "fit":
        return this.drawing.fit();
      case "open":
        return this.connecting.on ? this.connecting.take(this.choice.things) : this.panel.focus();
      case "remove":
        return this.remove();
      case "leave":
        return this.leave();
    }
  }

  private leave(): void {
    if (this.connecting.on) return this.connecting.stop();
    this.choose([]);
  }
}

export const canvas: Component = (host, root) => {
  set(root, { "data-part": "canvas" });
  const made = new Canvas(host, root);
  return () => made.end();
};
