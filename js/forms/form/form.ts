// A form for one entry: sends each cell as it changes, or all of them with a button.
import { button, el } from "../../core/dom";
import { CALM, Desk } from "../../core/desk";
import type { Component, Host } from "../../core/host";
import {
  newId,
  type Cells,
  type Messages,
  type Operation,
  type Reply,
  type Value,
} from "../../core/wire";
import type { Field } from "../field.generated";
import { Suggestions } from "../fields/control";
import { Labelled } from "../fields/labelled";
import { problem, same } from "../fields/value";
import { readFiles, TOO_LARGE } from "./files";

interface Words {
  legend?: string;
  send?: string;
}

class Form {
  private fields: Field[] = [];
  private parts: Labelled[] = [];
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
  /** Whether the person asked to send: before that an empty field is no mistake. */
  private tried = false;

  constructor(
    private readonly host: Host,
    private readonly root: HTMLElement,
  ) {
    this.saved = host.get<Cells>("cells");
    this.messages = { ...host.get<Messages>("messages") };
    this.asYouGo = host.get<string>("mode") === "as-you-go";
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => void this.send(),
    });
    this.compose();
    host.onChange("fields", () => {
      this.compose();
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
      for (const operation of operations)
        if (operation.op === "send") Object.assign(this.typed, operation.cells);
      for (const { cells } of unsent) Object.assign(this.typed, cells);
    });
    root.addEventListener("focusout", () => queueMicrotask(() => this.draw()));
    this.draw();
  }

  /** Draws the form for the fields that Python gives; what is typed stays. */
  private compose(): void {
    const held = this.parts.find(({ control }) => control.focused)?.field.name;
    this.fields = this.host.get<Field[]>("fields");
    const suggestions = new Suggestions(this.fields);
    this.parts = this.fields.map(
      (field) => new Labelled(suggestions.control(field), (value) => this.change(field, value)),
    );
    this.build(suggestions);
    this.parts.find(({ field }) => field.name === held)?.control.focus();
  }

  private build(suggestions: Suggestions): void {
    const words = this.host.get<Words>("words");
    const legend = el("legend", { dir: "auto" }, words.legend ?? "");
    const grid = el("div", { class: "cw-grid" }, ...this.parts.map(({ node }) => node));
    const tools = el("div", { class: "cw-tools" });
    if (!this.asYouGo) {
      const send = button(words.send ?? "Save", () => void this.send());
      send.classList.add("cw-main");
      tools.append(send);
    }
    tools.append(this.desk.bar);
    const fieldset = el(
      "fieldset",
      { class: "cw-form" },
      legend,
      grid,
      tools,
      this.desk.notice.node,
    );
    this.root.replaceChildren(fieldset, suggestions.node);
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
    this.tried ||= !this.asYouGo;
    const wrong = this.parts.find(
      ({ field }) => fields.includes(field) && this.problem(field) !== "",
    );
    this.draw();
    if (wrong) {
      if (!this.asYouGo) wrong.control.focus();
      return;
    }
    const cells = Object.fromEntries(
      fields.filter(({ kind }) => kind !== "file").map(({ name }) => [name, this.value(name)]),
    ) as Cells;
    const files = await readFiles(this.parts.filter(({ field }) => fields.includes(field)));
    if (files === null) {
      this.failure = TOO_LARGE;
      this.draw();
      return;
    }
    const operation = { op: "send", id: newId(), cells: { ...cells, ...files.cells } } as const;
    this.before.set(operation.id, this.saved);
    this.desk.post(operation, files.buffers);
  }

  private changed(): Field[] {
    return this.fields.filter(({ name }) => name in this.typed);
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op !== "send") return;
    this.failure = reply.ok ? "" : (reply.text ?? "");
    if (!reply.ok) this.messages = { ...reply.messages };
    if (reply.ok) this.settle(operation.id, operation.cells);
    this.before.delete(operation.id);
    this.draw();
  }

  private settle(id: string, cells: Cells): void {
    this.tried = false;
    const texts = Object.entries(cells).filter(([, value]) => !isFile(value));
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
    for (const part of this.parts) {
      const { field } = part;
      part.draw(this.value(field.name), this.problem(field) || this.messages[field.name]);
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
