// The doubts about a pathway: they come and go as people draw, and can be left with a reason.
import { CALM, Desk } from "../../core/desk";
import { el, tell } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Reply } from "../../core/wire";
import { History } from "../table/history";
import { type Check, type Doubt, type Group, type Left, news, standing, summary } from "./doubt";
import { DoubtView } from "./doubt_view";
import { LeftList } from "./left_list";
import { Sections } from "./sections";

const GONE: Group = { name: "Gone by now", doubts: [], more: 0 };

type Words = Record<string, string>;

class Doubts {
  private readonly desk: Desk;
  private readonly history: History;
  private readonly heading = el("h3", { dir: "auto" });
  private readonly count = el("p", { class: "cw-quiet" });
  /** What came and went: read out when there is time, and there to read. */
  private readonly live = el("p", { class: "cw-quiet", role: "status", dir: "auto" });
  private readonly sections = new Sections(() => this.draw());
  private readonly empty = el("p", { class: "cw-empty", dir: "auto", tabindex: -1 });
  private readonly left: LeftList;
  private views = new Map<string, DoubtView>();
  /** What waits for an answer, by the key of the doubt or of what is set aside. */
  private readonly sent = new Map<string, string>();
  private before = standing([], []);
  private of: string | null = null;
  private asked = false;

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => {},
    });
    this.history = new History(host, this.desk, root);
    this.left = new LeftList((one) => this.takeUp(one));
    const tools = el("div", { class: "cw-tools" }, ...this.history.buttons, this.desk.bar);
    tools.hidden = !host.get<boolean>("writable");
    root.append(this.heading, tools, this.desk.notice.node, this.count, this.live);
    root.append(this.sections.node, this.empty, this.left.node);
    for (const trait of ["groups", "left", "words", "checks", "of"])
      host.onChange(trait, () => this.soon());
    host.onChange("shown", () => this.press());
    this.desk.restore((operations, unsent) => {
      this.history.restore(operations);
      for (const operation of operations) this.await(operation);
      this.draw();
      for (const { key, cells } of unsent)
        if (key !== null) this.views.get(key)?.open(String(cells.reason ?? ""));
    });
    this.draw();
  }

  /** Python assigns several things at once: one drawing, and one sentence, for all of them. */
  private soon(): void {
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => {
      this.asked = false;
      this.draw();
    });
  }

  private show(doubt: Doubt): void {
    const shown = this.host.get<string>("shown") === doubt.key;
    this.host.set("shown", shown ? "" : doubt.key);
    this.press();
  }

  private press(): void {
    const shown = this.host.get<string>("shown");
    for (const [key, view] of this.views) view.press(key === shown);
  }

  private leave(doubt: Doubt, reason: string): void {
    if (this.sent.has(doubt.key)) return this.desk.hurry();
    const cells = { doubt: doubt.key, reason };
    this.post({ op: "save", id: newId(), key: null, expected: 0, cells });
  }

  private takeUp({ key, revision }: Left): void {
    if (this.sent.has(key)) return this.desk.hurry();
    this.post({ op: "remove", id: newId(), key, expected: revision });
  }

  private post(operation: Operation): void {
    this.await(operation);
    this.desk.post(operation);
    this.draw();
  }

  private await(operation: Operation): void {
    const about = aboutOf(operation);
    if (about !== null) this.sent.set(about, operation.id);
  }

  private answered(operation: Operation, reply: Reply): void {
    const about = aboutOf(operation);
    if (about !== null) this.sent.delete(about);
    this.history.answered(operation);
    const view = about === null ? undefined : this.views.get(about);
    const why = reply.messages?.reason ?? reply.messages?.doubt ?? reply.text ?? "";
    if (reply.ok) view?.close();
    else if (view) view.complain(why);
    else if (why) this.desk.notice.say({ tone: "problem", text: why });
    this.draw();
  }

  private draw(): void {
    const groups = this.host.get<Group[]>("groups");
    const left = this.host.get<Left[]>("left");
    const words = this.host.get<Words>("words");
    const place = this.place();
    this.say(groups, left);
    tell(this.heading, words.title ?? "");
    tell(this.count, summary(groups, left));
    this.drawGroups(groups, words);
    tell(this.empty, words.empty ?? "");
    this.empty.hidden = groups.length > 0;
    // Where nothing can be taken up again they are counted, and read elsewhere.
    const told = this.host.get<boolean>("writable") ? left : [];
    this.left.draw(told, words.left ?? "Set aside", (key) => this.sent.has(key));
    this.press();
    this.keep();
    if (place >= 0 && !this.sections.node.contains(document.activeElement)) this.goOn(place);
  }

  /** Says what came and went; another pathway is no news. */
  private say(groups: Group[], left: Left[]): void {
    const now = standing(groups, left);
    const of = this.host.get<string>("of");
    const told = of === this.of ? news(this.before, now) : "";
    if (told || of !== this.of) tell(this.live, told);
    [this.before, this.of] = [now, of];
  }

  private drawGroups(groups: Group[], words: Words): void {
    const checks = this.host.get<Record<string, Check>>("checks");
    const there = new Map<string, DoubtView>();
    const wanted = groups.map((group): [Group, Element[]] => {
      const nodes = this.sections.shown(group).map((doubt) => {
        const view = this.views.get(doubt.key) ?? this.make(doubt, words);
        view.draw(doubt, checks[doubt.check], this.sent.has(doubt.key));
        there.set(doubt.key, view);
        return view.node;
      });
      return [group, nodes];
    });
    // Somebody still writes why they leave it: what they typed stays, although it is gone.
    const writing = [...this.views].filter(([key, view]) => !there.has(key) && view.typed);
    for (const [key, view] of writing) {
      view.expire();
      there.set(key, view);
    }
    const rest = writing.map(([, { node }]) => node);
    if (rest.length > 0) wanted.push([GONE, rest]);
    this.views = there;
    this.sections.draw(wanted);
  }

  private make(doubt: Doubt, words: Words): DoubtView {
    const writable = this.host.get<boolean>("writable");
    const show = words.show ? (one: Doubt) => this.show(one) : undefined;
    const leave = writable ? (one: Doubt, reason: string) => this.leave(one, reason) : undefined;
    const typed = () => {
      this.keep();
      this.soon();
    };
    return new DoubtView(doubt, { show, leave, typed }, words);
  }

  private keep(): void {
    const typed = [...this.views].filter(([, view]) => view.typed.trim());
    const unsent = typed.map(([key, view]) => ({ key, cells: { reason: view.typed } }));
    this.desk.unsaved(CALM, unsent);
  }

  private place(): number {
    return [...this.views.values()].findIndex(({ node }) => node.contains(document.activeElement));
  }

  /** The doubt that had the focus is settled and gone: the next one has it now. */
  private goOn(place: number): void {
    const views = [...this.views.values()];
    const next = views[Math.min(place, views.length - 1)];
    if (next) next.focus();
    else this.empty.focus();
  }
}

function aboutOf(operation: Operation): string | null {
  if (operation.op === "save") return String(operation.cells.doubt);
  return operation.op === "remove" ? operation.key : null;
}

export const doubts: Component = (host, root) => {
  new Doubts(host, root);
};
