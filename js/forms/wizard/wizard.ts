// One question at a time: an answer is saved, the next question comes, and the focus goes there.
import { button, el, set, tell } from "../../core/dom";
import { CALM, Desk } from "../../core/desk";
import type { Component, Host } from "../../core/host";
import { type Cells, type Messages, newId, type Operation, type Reply } from "../../core/wire";
import { inWords, problem, same } from "../fields/value";
import { offers, surroundings } from "./drawing";
import { type Part, partOf } from "./parts";
import { alike, NOTHING, type Question, whole } from "./question";

const MOVED =
  "Somebody has answered this in the meantime. Send yours as well, or choose “Skip for now”.";

class Wizard {
  private question = NOTHING;
  private parts: Part[] = [];
  /** What is typed and not saved, by question: it is there again when the question is. */
  private readonly drafts = new Map<string, Cells>();
  private underway: string | null = null;
  private tried = false;
  private messages: Messages = {};
  private failure = "";
  /** Whether the person has seen what somebody else said, and still wants to send. */
  private anyway = false;
  /** What Python asks by now, while something is typed here. */
  private waiting: Question | null = null;

  private readonly section = el("section", { class: "cw-wizard" });
  private readonly progress = el("p", { class: "cw-w-progress", role: "status" });
  private readonly around = el("div", { class: "cw-w-around" });
  private readonly place = el("div");
  private readonly legend = el("legend", { tabindex: -1, dir: "auto" });
  private readonly help = el("p", { class: "cw-help", dir: "auto" });
  private readonly below = el("div");
  private readonly desk: Desk;
  private readonly sendButton = button("", () => this.send());
  private readonly finish = button("", () => this.step("finish"));
  private readonly skip = button("", () => this.step("skip"));
  private readonly back = button("Back", () => this.step("back"));

  constructor(
    private readonly host: Host,
    private readonly root: HTMLElement,
  ) {
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.send(),
    });
    this.build();
    this.desk.restore((operations, unsent) => this.restore(operations, unsent));
    this.adopt(this.asked);
    host.onChange("question", () => this.receive());
    for (const name of ["progress", "can_back"]) host.onChange(name, () => this.draw());
  }

  private build(): void {
    const title = this.host.get<{ title?: string }>("words").title ?? "";
    this.sendButton.classList.add("cw-main");
    const buttons = [this.sendButton, this.finish, this.skip, this.back];
    const tools = el("div", { class: "cw-tools" }, ...buttons, this.desk.bar);
    const head = el("h3", { class: "cw-q-title", dir: "auto" }, title);
    const parts = [head, this.progress, this.around, this.place, tools, this.desk.notice.node];
    this.section.append(...parts, this.below);
    this.root.append(this.section);
    this.place.addEventListener("keydown", (event) => this.pressed(event));
    for (const happened of ["input", "change"])
      this.place.addEventListener(happened, () => this.typed());
  }

  private restore(operations: Operation[], unsent: { key: string | null; cells: Cells }[]): void {
    for (const { key, cells } of unsent) this.drafts.set(key ?? "", cells);
    for (const operation of operations) {
      if (operation.op !== "answer") continue;
      this.drafts.set(operation.question, operation.cells);
      this.underway = operation.id;
    }
  }

  /** What Python asks now. */
  private get asked(): Question {
    return whole(this.host.get<Partial<Question> | undefined>("question"));
  }

  /** Takes what Python asks now; but nothing moves away from under somebody who writes. */
  private receive(): void {
    const next = this.asked;
    const { key, of, asks } = this.question;
    if (this.underway && asks) return; // its reply says what comes next
    const writing = next.of === of && next.key !== key && this.dirty;
    this.waiting = writing ? next : null;
    if (writing) this.draw();
    else this.adopt(next);
  }

  private adopt(next: Question, focus = false): void {
    const here = this.root.contains(document.activeElement);
    // After an answer all is new, so that the question is read out when the focus comes into it.
    const anew = focus || !alike(this.question, next);
    this.question = next;
    this.waiting = null;
    this.around.replaceChildren(...surroundings(next));
    this.below.replaceChildren(...offers(next, (label) => this.take(label)));
    if (anew) this.pose();
    tell(this.legend, next.asks);
    tell(this.help, next.help);
    this.draw();
    const lost = document.activeElement === document.body;
    if ((here && anew) || (focus && (here || lost))) this.focus();
  }

  /** Builds the controls; a new group is read out when the focus comes into it. */
  private pose(): void {
    const { key, fields, cells } = this.question;
    this.parts = fields.map((field) => partOf(field, fields.length === 1));
    const inner = this.parts.map(({ node }) => node);
    const group = el("fieldset", { class: "cw-form" }, this.legend, this.help, ...inner);
    this.place.replaceChildren(group);
    this.tried = this.anyway = false;
    this.messages = {};
    this.show({ ...cells, ...this.drafts.get(key) });
  }

  private show(cells: Cells): void {
    for (const part of this.parts) part.show(cells[part.field.name], this.problem(part));
  }

  private focus(): void {
    const first = this.parts[0];
    if (first) first.focus();
    else this.legend.focus();
  }

  /** Enter sends, wherever it means nothing else. */
  private pressed(event: KeyboardEvent): void {
    const long = event.target instanceof HTMLTextAreaElement && !event.ctrlKey;
    if (event.key !== "Enter" || long || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  private typed(): void {
    this.messages = {};
    this.failure = "";
    if (this.dirty) this.drafts.set(this.question.key, this.cells);
    else this.drafts.delete(this.question.key);
    if (!this.dirty && this.waiting) this.adopt(this.waiting);
    else this.draw();
  }

  private take(label: string): void {
    const [first] = this.parts;
    if (!first || this.underway) return;
    first.show(label, "");
    this.typed();
    first.focus();
  }

  private get cells(): Cells {
    return Object.fromEntries(this.parts.map((part) => [part.field.name, part.read()]));
  }

  private get dirty(): boolean {
    const { cells } = this.question;
    return this.parts.some((part) => !same(part.read(), cells[part.field.name]));
  }

  private problem({ field }: Part): string {
    const part = this.parts.find((one) => one.field === field)!;
    return (this.tried && problem(field, part.read())) || this.messages[field.name] || "";
  }

  private send(): void {
    if (this.underway) return this.desk.hurry();
    if (!this.question.send) return;
    this.tried = true;
    const wrong = this.parts.find((part) => problem(part.field, part.read()) !== "");
    if (wrong) {
      this.draw();
      return wrong.focus();
    }
    const { key: question, cells: seen } = this.question;
    const { cells, anyway } = this;
    this.go({ op: "answer", id: newId(), question, cells, seen, anyway });
  }

  private step(op: "skip" | "finish" | "back"): void {
    if (this.underway) return this.desk.hurry();
    if (op === "back" && !this.host.get<boolean>("can_back")) return;
    this.go({ op, id: newId(), question: this.question.key });
  }

  private go(operation: Operation): void {
    this.underway = operation.id;
    this.failure = "";
    this.desk.post(operation);
    this.draw();
  }

  private answered(operation: Operation, reply: Reply): void {
    if (!("question" in operation)) return;
    if (this.underway === operation.id) this.underway = null;
    if (reply.ok) {
      if (operation.op === "answer") this.drafts.delete(operation.question);
      this.tried = this.anyway = false;
      this.messages = {};
      if (operation.op === "answer" && operation.question === this.question.key)
        this.show(this.question.cells);
      const next = reply.next ? whole(reply.next as Question) : this.asked;
      if (reply.typed) this.drafts.set(next.key, reply.typed);
      return this.adopt(next, true);
    }
    this.messages = { ...reply.messages };
    this.failure = reply.theirs ? this.theirs(reply.theirs) : (reply.text ?? "");
    this.anyway = Boolean(reply.theirs);
    this.draw();
    this.parts.find(({ field }) => field.name in this.messages)?.focus();
  }

  private theirs(cells: Cells): string {
    const said = this.question.fields
      .filter(({ name }) => name in cells)
      .map((field) => `“${inWords(field, cells[field.name])}”`);
    const what = `somebody else has answered ${said.join(", ")} in the meantime`;
    return `${what}. Send again to put yours in its place, or choose “Skip for now”.`;
  }

  private draw(): void {
    const { asks, send, finish, skip } = this.question;
    this.section.hidden = asks === "";
    const resting = this.underway !== null;
    // It changes together with the question: who hears it can go on.
    if (!resting) tell(this.progress, this.host.get<string>("progress"));
    for (const [node, text] of [
      [this.sendButton, send],
      [this.finish, finish],
      [this.skip, skip],
    ] as const) {
      tell(node, text);
      node.hidden = text === "";
      set(node, { "aria-disabled": resting ? "true" : null });
    }
    const can = this.host.get<boolean>("can_back") && !resting;
    set(this.back, { "aria-disabled": can ? null : "true" });
    for (const part of this.parts) {
      part.rest(resting);
      part.show(part.read(), this.problem(part));
    }
    this.tell();
  }

  private tell(): void {
    const marked = this.parts.some((part) => this.problem(part) !== "");
    const moved = this.waiting ? MOVED : "";
    const why = marked ? "please look at what is marked." : this.failure || moved;
    const unsent = [...this.drafts].map(([key, cells]) => ({ key, cells }));
    this.desk.unsaved(why ? { why, again: false } : CALM, unsent);
  }
}

export const wizard: Component = (host, root) => {
  new Wizard(host, root);
};
