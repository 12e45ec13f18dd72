// The outline: boxes and links as a tree, read and written by keyboard as well as by mouse.
import { Entries } from "../canvas/entries";
import { turned } from "../canvas/said";
import { capital } from "../canvas/things";
import { Desk } from "../core/desk";
import { el, freshId, keepFocus, set, tell } from "../core/dom";
import type { Component, Host } from "../core/host";
import { Soon } from "../core/soon";
import type { Operation, Reply, Value } from "../core/wire";
import type { Field } from "../forms/field.generated";
import { keepMine, keepRow, takeTheirs } from "../forms/table/answers";
import { History } from "../forms/table/history";
import type { Row } from "../forms/table/row";
import { Before } from "./before";
import { frame } from "./frame";
import { Going } from "./going";
import { Here } from "./here";
import { type Act, hintOf } from "./keys";
import { Opening } from "./opening";
import { Side } from "./side";
import { Standing } from "./standing";
import { Subjects } from "./subject";
import { toldOf } from "./told";
import { Tools } from "./tools";
import { TreeView } from "./tree_view";
import { Writing } from "./writing";

/** Milliseconds in which an answer usually comes. */
const ANSWER = 150;

class Outline {
  private readonly entries = new Entries();
  private readonly before = new Before(this.entries);
  private readonly standing: Standing;
  private readonly desk: Desk;
  private readonly history: History;
  private readonly tree: TreeView;
  private readonly here: Here;
  private readonly going: Going;
  private readonly writing: Writing;
  private readonly subjects: Subjects;
  private readonly side: Side;
  private readonly opening: Opening;
  private readonly tools: Tools;
  private readonly said = el("p", { class: "cw-said", role: "status", dir: "auto" });
  private readonly hint = el("p", { class: "cw-hint", id: freshId() });
  private readonly empty = el("p", { class: "cw-help" });
  private readonly soon = new Soon(() => this.draw());
  /** Whether something came that was not taken yet. */
  private came = false;

  constructor(
    private readonly host: Host,
    private readonly root: HTMLElement,
  ) {
    const standing = new Standing(host);
    this.standing = standing;
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.retry(),
    });
    this.history = new History(host, this.desk, root);
    this.tree = new TreeView({
      went: () => this.went(),
      act: (act) => this.act(act),
      jump: () => this.jump(),
    });
    this.here = new Here(standing, this.entries, this.tree);
    this.going = new Going(host, standing, this.tree, this.here, () => this.went());
    this.writing = new Writing(
      ...([this.desk, standing, this.entries, this.before, this.here] as const),
      (text) => tell(this.said, text),
    );
    this.subjects = new Subjects(standing, this.entries, this.here, {
      begin: () => this.opening.row(this.writing.begin(this.here.line)),
      remove: () => this.remove(this.here.row),
      discard: () => this.opening.discard(),
      back: () => this.opening.back(),
    });
    this.side = this.makeSide();
    this.opening = new Opening(
      ...([host, standing, this.entries, this.tree, this.here, this.writing, this.side] as const),
      { say: (text) => tell(this.said, text), draw: () => this.draw() },
    );
    this.tools = new Tools(standing, {
      add: () => this.opening.add(""),
      before: () => this.act("before"),
      choose: () => this.opening.choose(),
      line: () => this.opening.line(this.tree.at?.lines[0]?.key ?? ""),
      doubts: () => this.side.around.focusDoubts(),
      remove: () => this.act("remove"),
      unfold: () => this.tree.unfoldAll(),
      fold: () => this.tree.foldAll(),
    });
    this.build();
    this.follow();
    this.receive();
    this.desk.restore((operations, unsent) => {
      this.entries.restore(operations, unsent);
      this.before.restore(unsent);
      this.history.restore(operations);
    });
    this.draw();
    this.going.begin();
    this.drawHere();
  }

  end(): void {
    this.soon.forget();
    this.going.end();
  }

  private makeSide(): Side {
    return new Side(this.standing, this.entries, this.here, {
      asks: {
        typed: (row, field, value) => this.type(row, field, value),
        remove: (row) => this.remove(row),
        keepMine: (row) => this.settle(row, keepMine),
        takeTheirs: (row) => this.settle(row, takeTheirs),
        keepRow: (row) => this.settle(row, keepRow),
        unnamed: `new ${this.standing.words.point}`,
        left: (row) => this.left(row),
        isFresh: (row) => this.entries.fresh.has(row),
        standing: (row) => this.here.calledRow(row, true),
      },
      link: (source, target) => this.opening.link(source, target),
      openLine: (line) => this.opening.line(line),
      open: (row) => this.opening.row(row, false),
      back: () => this.opening.back(),
      done: () => this.opening.done(),
    });
  }

  private build(): void {
    const { words } = this.standing;
    const title = words.title || capital(words.points);
    set(this.tree.node, { "aria-label": title, "aria-describedby": this.hint.id });
    frame(this.root, {
      title,
      write: [...this.tools.write, ...this.history.buttons, this.desk.bar],
      look: this.tools.look,
      notice: this.desk.notice.node,
      tree: this.tree.node,
      empty: this.empty,
      side: [this.side.panel.node, this.side.chooser.node],
      said: this.said,
      around: this.side.around.node,
      hint: this.hint,
    });
  }

  private follow(): void {
    for (const name of ["points", "lines", "point_fields", "line_fields"])
      this.host.onChange(name, () => this.later());
    this.host.onChange("marked", () => this.draw());
    this.host.onChange("chosen", () => {
      if (this.takes()) this.draw();
      if (this.going.take()) this.drawHere();
    });
  }

  /** Points and lines come one after the other: they are taken together. */
  private later(): void {
    if (this.came) return;
    this.came = true;
    queueMicrotask(() => {
      if (this.takes()) this.soon.ask();
    });
  }

  /** Takes what came and was not taken yet. */
  private takes(): boolean {
    const { came } = this;
    this.came = false;
    if (came) this.receive();
    return came;
  }

  private receive(): void {
    this.entries.sheets.point.fields = this.host.get<Field[]>("point_fields");
    this.entries.sheets.line.fields = this.host.get<Field[]>("line_fields");
    this.standing.take();
    this.entries.take(this.host.get("points"), this.host.get("lines"));
  }

  private draw(): void {
    keepFocus(this.root, () => this.drawAll(), () => this.side.focusNext());
  }

  private drawAll(): void {
    this.soon.forget();
    const { branches, words } = this.standing;
    const marked = new Set(this.host.get<string[]>("marked"));
    this.tree.show(branches, (branch) => toldOf(branch, this.standing, marked));
    this.tree.node.hidden = branches.length === 0;
    this.empty.hidden = branches.length > 0;
    tell(this.empty, words.empty);
    tell(this.hint, hintOf(this.entries.can("point")));
    this.here.update();
    this.entries.keepFresh(this.here.row);
    this.tellTrouble();
    this.drawHere();
    this.going.tell();
    this.opening.comeBack();
  }

  /** Shows where the person is: nothing of it changes the tree. */
  private drawHere(): void {
    const { at } = this.tree;
    const { box } = this.here;
    this.here.remember();
    this.side.show(this.subjects.shown);
    this.tools.allow({
      points: this.entries.can("point"),
      lines: this.entries.can("line"),
      isBox: box !== "",
      isLinked: at !== null && at.lines.length > 0,
      removes: this.here.removable ? this.entries.sortOf(this.here.removable) : "",
      doubts: this.standing.point(box)?.doubts?.length ?? 0,
    });
  }

  private tellTrouble(): void {
    const trouble = this.entries.trouble(this.writing.failure);
    this.desk.unsaved(trouble, [...this.entries.unsent, ...this.before.unsent]);
  }

  private went(): void {
    this.opening.leave();
    this.entries.keepFresh(this.here.row);
    this.tellTrouble();
    this.drawHere();
    this.going.tellSoon();
  }

  private type(row: Row, field: Field, value: Value): void {
    this.writing.type(row, field, value);
    this.tellTrouble();
    this.soon.ask(ANSWER);
  }

  private retry(): void {
    this.writing.retry();
    this.draw();
  }

  private answered(operation: Operation, reply: Reply): void {
    this.takes();
    this.history.answered(operation);
    this.writing.answered(operation, reply);
    const told = turned(operation, reply);
    if (told) tell(this.said, told);
    this.tellTrouble();
    this.soon.ask();
  }

  /** Somebody goes away from the fields: what is missing there is said. */
  private left(row: Row): void {
    if (this.entries.fresh.delete(row)) this.tellTrouble();
  }

  private settle(row: Row, how: (row: Row) => void): void {
    this.writing.settle(row, how);
    this.draw();
    this.side.panel.draw(true);
    this.side.panel.focus();
  }

  private act(act: Act): void {
    switch (act) {
      case "open":
        return this.tree.at?.sort === "see" ? this.jump() : this.side.panel.focus();
      case "before":
        return this.opening.add(this.here.box);
      case "remove":
        return this.remove(this.here.removable);
      case "back":
        return this.going.back();
    }
  }

  private jump(): void {
    this.going.jump();
    tell(this.said, `This is “${this.standing.label(this.here.box)}”. Escape goes back.`);
  }

  private remove(row: Row | null): void {
    if (!row) return tell(this.said, "This cannot be removed.");
    this.writing.remove(this.entries.sortOf(row), row);
    this.here.leave();
    this.draw();
    this.tree.focus();
  }
}

export const outline: Component = (host, root) => {
  set(root, { "data-part": "outline" });
  const made = new Outline(host, root);
  return () => made.end();
};
