// A form for one entry: sends each cell as it changes, or all of them with a button.
import { arrange, button, el, set } from "../../core/dom";
import { CALM, Desk } from "../../core/desk";
import type { Component, Host } from "../../core/host";
import { type Cells, type Messages, newId } from "../../core/wire";
import type { Operation, Reply, Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { Folded } from "./folded";
import { Labelled } from "../fields/labelled";
import { reuse } from "../fields/reuse";
import { Suggestions } from "../fields/suggestions";
import { problem, same } from "../fields/value";
import { readFiles, TOO_LARGE } from "./files";

interface Words {
  legend?: string;
  send?: string;
  folded?: string;
}

class Form {
  private fields: Field[] = [];
  private parts: Labelled[] = [];
  private readonly suggestions = new Suggestions();
  private readonly grid = el("div", { class: "cw-grid" });
  private readonly folded: Folded;
  private readonly sendButton: HTMLButtonElement;
  private readonly desk: Desk;
  private readonly asYouGo: boolean;
  private saved: Cells;
  /** What is typed and not yet saved. */
  private readonly typed: Cells = {};
  /** What was saved when an operation went out: Python's own news is newer than its answer. */
  private readonly before = new Map<string, Cells>();
  /** What Python said is wrong; a word is taken back as soon as its field changes. */
  private messages: Messages;
  private failure = "";
  /** What was sent with the button and waits for its answer: it is not sent twice. */
  private underway: string | null = null;
  /** Whether the person asked to send: before that an empty field is no mistake. */
  private tried = false;

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.saved = host.get<Cells>("cells");
    this.messages = { ...host.get<Messages>("messages") };
    this.asYouGo = host.get<string>("mode") === "as-you-go";
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => void this.send(),
    });
    this.sendButton = button(host.get<Words>("words").send ?? "Save", () => void this.send());
    this.folded = new Folded(host.get<Words>("words").folded ?? "More");
    this.build(root);
    this.fit();
    host.onChange("fields", () => {
      this.fit();
      this.draw();
    });
    host.onChange("folded", () => {
      this.fit();
      this.draw();
    });
    host.onChange("cells", () => {
      this.saved = host.get<Cells>("cells");
      this.draw();
    });
    host.onChange("messages", () => {
      this.messages = { ...host.get<Messages>("messages") };
      this.draw();
    });
    this.desk.restore((operations, unsent) => {
      for (const operation of operations) {
        if (operation.op !== "send") continue;
        Object.assign(this.typed, operation.cells);
        if (!this.asYouGo) this.underway = operation.id;
      }
      for (const { cells } of unsent) Object.assign(this.typed, cells);
    });
    root.addEventListener("focusout", () => queueMicrotask(() => this.draw()));
    this.draw();
  }

  /** Takes the fields that Python gives; where a field stays, all that is in it stays. */
  private fit(): void {
    const held = this.parts.find(({ control }) => control.focused)?.field.name;
    this.fields = this.host.get<Field[]>("fields");
    this.suggestions.offer(this.fields);
    const change = (field: Field, value: Value) => this.change(field, value);
    const make = (field: Field) => new Labelled(this.suggestions.control(field), change);
    this.parts = reuse(this.parts, this.fields, make);
    const below = new Set(this.host.get<string[]>("folded"));
    const nodes = (folded: boolean) =>
      this.parts.filter(({ field }) => below.has(field.name) === folded).map(({ node }) => node);
    arrange(this.grid, nodes(false));
    this.folded.hold(nodes(true));
    const kept = this.parts.find(({ field }) => field.name === held);
    if (kept && !kept.control.focused) kept.control.focus();
  }

  private build(root: HTMLElement): void {
    const legend = el("legend", { dir: "auto" }, this.host.get<Words>("words").legend ?? "");
    const tools = el("div", { class: "cw-tools" });
    this.sendButton.classList.add("cw-main");
    if (!this.asYouGo) tools.append(this.sendButton);
    tools.append(this.desk.bar);
    const parts = [legend, this.grid, this.folded.node, tools, this.desk.notice.node];
    root.append(el("fieldset", { class: "cw-form" }, ...parts), this.suggestions.node);
    for (const fields of [this.grid, this.folded.grid])
      fields.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Enter in a line of text sends the form, as everywhere else. */
  private pressed(event: KeyboardEvent): void {
    const line = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.key === "Enter" && line && !this.asYouGo && !event.isComposing) {
      event.target.blur(); // what is typed counts from when its field is left
      void this.send();
    }
  }

  private change(field: Field, value: Value): void {
    this.typed[field.name] = value;
    delete this.messages[field.name];
    this.failure = "";
    if (this.asYouGo) void this.send([field]);
    this.draw();
  }

  /** Sends what is asked for, if nothing is wrong with it; else goes to the first mistake. */
  private async send(fields = this.asYouGo ? this.changed() : this.fields): Promise<void> {
    if (this.underway) return this.desk.hurry();
    this.tried ||= !this.asYouGo;
    const wrong = this.parts.find(
      ({ field }) => fields.includes(field) && this.problem(field) !== "",
    );
    this.draw();
    if (wrong) {
      if (!this.asYouGo) wrong.control.focus();
      return;
    }
    const id = newId();
    if (!this.asYouGo) this.underway = id;
    const cells = Object.fromEntries(
      fields.filter(({ kind }) => kind !== "file").map(({ name }) => [name, this.value(name)]),
    ) as Cells;
    const files = await readFiles(this.parts.filter(({ field }) => fields.includes(field)));
    if (typeof files === "string") {
      this.failure = files;
      this.underway = null;
    } else {
      this.before.set(id, this.saved);
      this.desk.post({ op: "send", id, cells: { ...cells, ...files.cells } }, files.buffers);
    }
    this.draw();
  }

  private changed(): Field[] {
    return this.fields.filter(({ name }) => name in this.typed);
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op !== "send") return;
    this.failure = reply.ok ? "" : (reply.text ?? "");
    // Of what was sent: another field may be wrong as well.
    for (const name of Object.keys(operation.cells)) delete this.messages[name];
    Object.assign(this.messages, reply.messages);
    if (reply.ok) this.settle(operation.id, operation.cells);
    this.before.delete(operation.id);
    if (this.underway === operation.id) this.underway = null;
    this.draw();
  }

  private settle(id: string, cells: Cells): void {
    this.tried = false;
    const emptied = new Set(this.host.get<string[]>("emptied"));
    const texts = Object.entries(cells)
      .filter(([, value]) => !isFile(value))
      .map(([name, value]) => [name, emptied.has(name) ? null : value]);
    if ((this.before.get(id) ?? this.saved) === this.saved)
      this.saved = { ...this.saved, ...Object.fromEntries(texts) };
    for (const [name, value] of Object.entries(cells))
      if (isFile(value) || same(this.typed[name], value)) delete this.typed[name];
    for (const { field, control } of this.parts)
      if (field.kind === "file" && field.name in cells) control.clear();
  }

  private value(name: string): Value {
    return (name in this.typed ? this.typed[name] : this.saved[name]) ?? null;
  }

  private problem(field: Field): string {
    const judged = this.tried || field.name in this.typed;
    return judged ? problem(field, this.value(field.name)) : "";
  }

  private draw(): void {
    set(this.sendButton, { "aria-disabled": this.underway ? "true" : null });
    for (const part of this.parts) {
      const { field } = part;
      const told = this.problem(field) || this.messages[field.name];
      part.draw(this.value(field.name), told);
      if (told) this.folded.showing(part.node);
    }
    const marked = this.fields.some((field) => this.problem(field) || this.messages[field.name]);
    const why = marked ? "please look at the marked fields." : this.failure;
    const trouble = why ? { why, again: !marked && why !== TOO_LARGE } : CALM;
    const texts = Object.entries(this.typed).filter(([, value]) => !isFile(value));
    const unsent = texts.length > 0 ? [{ key: null, cells: Object.fromEntries(texts) }] : [];
    this.desk.unsaved(trouble, unsent);
  }
}

function isFile(value: Value): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const form: Component = (host, root) => {
  new Form(host, root);
};
