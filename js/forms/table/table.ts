// A table whose rows are entries: typed, pasted, sorted and saved row by row.
import { button, el } from "../../core/dom";
import { Desk } from "../../core/desk";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Reply, type Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { Suggestions } from "../fields/suggestions";
import { answer, keepMine, keepRow, takeTheirs } from "./answers";
import { Body } from "./body";
import { Head, Meaning } from "./head";
import { History } from "./history";
import { isGrid } from "./paste";
import { pasteInto } from "./paste_into";
import { type Incoming, isTyped, type Row } from "./row";
import type { Asks } from "./row_view";
import { Sheet } from "./sheet";
import { sort } from "./sort";
import { trouble } from "./trouble";

type Words = Partial<Record<"title" | "noun" | "empty", string>>;

class Table {
  private readonly words: Words;
  private readonly sheet: Sheet;
  private readonly desk: Desk;
  private readonly meaning = new Meaning();
  private readonly head = new Head((order) => {
    sort(this.sheet, order);
    this.draw();
  });
  private readonly suggestions = new Suggestions();
  private readonly body: Body;
  private readonly empty = el("p", { class: "cw-empty", dir: "auto" });
  private readonly addButton: HTMLButtonElement;
  private readonly history: History;
  private failure = "";

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.words = host.get<Words>("words");
    this.sheet = new Sheet([]);
    this.body = new Body(this.sheet, this.suggestions, this.asks(), () => this.addButton.focus());
    this.addButton = button(`Add ${this.words.noun ?? "row"}`, () => this.add());
    this.addButton.classList.add("cw-main");
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.saveAll(),
    });
    this.history = new History(host, this.desk, root);
    this.build(root);
    host.onChange("fields", () => {
      this.fit();
      this.draw();
    });
    host.onChange("rows", () => this.receive());
    this.fit();
    this.sheet.take(host.get<Incoming[]>("rows"));
    this.desk.restore((operations, unsent) => {
      this.sheet.restore(operations, unsent);
      this.history.restore(operations);
    });
    this.draw();
  }

  private build(root: HTMLElement): void {
    const caption = el("caption", { dir: "auto" }, this.words.title ?? "");
    const table = el("table", { class: "cw-table" }, caption, this.head.node, this.body.node);
    table.addEventListener("paste", (event) => this.paste(event));
    const frame = el("div", { class: "cw-frame" }, table);
    const tools = el("div", { class: "cw-tools" }, this.addButton, ...this.history.buttons);
    tools.append(this.desk.bar);
    // Above the table: a long one must not lie between a person and what they look for.
    root.append(tools, this.desk.notice.node, this.meaning.node, frame, this.empty);
    root.append(this.suggestions.node);
  }

  /** Takes the fields that Python gives, a new option for example: nobody loses their place. */
  private fit(): void {
    this.sheet.fields = this.host.get<Field[]>("fields");
    this.suggestions.offer(this.sheet.fields);
    this.head.update(this.columns);
    this.meaning.update(this.columns);
    this.body.update();
  }

  private get columns(): Field[] {
    return this.sheet.fields.filter(({ place }) => place === "table");
  }

  private add(): void {
    const row = this.sheet.add();
    this.draw();
    this.body.view(row)?.focusFirst();
  }

  private typed(row: Row, field: Field, value: Value): void {
    this.sheet.type(row, field.name, value);
    this.failure = "";
    this.save(row);
    this.body.view(row)?.draw();
    this.tell();
  }

  private save(row: Row): void {
    const operation = this.sheet.save(row);
    if (operation) this.desk.post(operation);
    else this.desk.hurry();
  }

  private saveAll(): void {
    this.failure = "";
    for (const row of this.sheet.rows) this.save(row);
    this.draw();
  }

  private remove(row: Row): void {
    if (row.waiting) this.desk.hurry();
    else if (row.key === null) this.sheet.drop(row);
    else {
      Object.assign(row, { waiting: { id: newId(), index: 0 }, seen: row.cells, clash: null });
      const { id } = row.waiting!;
      this.desk.post({ op: "remove", id, key: row.key, expected: row.revision });
    }
    this.draw();
    this.body.view(row)?.focusRemove();
  }

  private receive(): void {
    this.sheet.take(this.host.get<Incoming[]>("rows"));
    this.draw();
  }

  private answered(operation: Operation, reply: Reply): void {
    const rows = answer(this.sheet, operation, reply);
    const typing = operation.op === "save" || operation.op === "paste";
    if (typing) this.failure = reply.ok ? "" : (reply.text ?? "");
    // Nothing that was typed is lost by it: a word is enough.
    else if (!reply.ok && reply.text && !rows.some((row) => row.clash))
      this.desk.notice.say({ tone: "problem", text: reply.text });
    const free = rows.filter((row) => isTyped(row) && Object.keys(row.refused).length === 0);
    if (reply.ok) free.forEach((row) => this.save(row));
    this.history.answered(operation);
    this.draw();
  }

  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const view = this.body.around(document.activeElement);
    const field = view?.focusedColumn;
    if (!view || !field || !isGrid(text)) return;
    event.preventDefault();
    const from = { row: view.row, field };
    const { operation, said } = pasteInto(this.sheet, this.columns, text, from);
    if (operation) this.desk.post(operation);
    this.desk.notice.say(said);
    this.draw(true);
  }

  private choose(row: Row, choice: (row: Row) => void): void {
    choice(row);
    this.save(row);
    this.body.view(row)?.draw(true);
    this.body.view(row)?.focusFirst();
    this.tell();
  }

  private draw(force = false): void {
    this.body.draw(force);
    this.empty.hidden = this.sheet.rows.length > 0;
    this.empty.textContent = this.words.empty ?? "Nothing here yet.";
    this.tell();
  }

  private asks(): Asks {
    return {
      typed: (row, field, value) => this.typed(row, field, value),
      remove: (row) => this.remove(row),
      keepMine: (row) => this.choose(row, keepMine),
      takeTheirs: (row) => this.choose(row, takeTheirs),
      keepRow: (row) => this.choose(row, keepRow),
      unnamed: `new ${this.words.noun ?? "row"}`,
    };
  }

  private tell(): void {
    this.desk.unsaved(trouble(this.sheet, this.failure), this.sheet.unsent);
  }
}

export const table: Component = (host, root) => {
  new Table(host, root);
};
