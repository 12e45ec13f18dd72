// Things of which there are several versions: people compare them and keep one of each.
import { CALM, Desk } from "../../core/desk";
import { arrange, el, tell } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Reply } from "../../core/wire";
import { ThingView } from "./thing_view";
import { nameOf, type Thing, type Version } from "./version";

class Versions {
  private readonly desk: Desk;
  private readonly heading = el("h3", { dir: "auto" });
  private readonly list = el("div", { class: "cw-things" });
  private readonly empty = el("p", { class: "cw-empty", dir: "auto", tabindex: -1 });
  private views = new Map<string, ThingView>();
  /** The choices that wait for an answer, by thing. */
  private readonly chosen = new Map<string, Operation>();

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => {}, // a choice that was refused is made anew
    });
    const tools = el("div", { class: "cw-tools" }, this.desk.bar);
    root.append(this.heading, tools, this.desk.notice.node, this.list, this.empty);
    for (const trait of ["things", "heading", "empty"]) host.onChange(trait, () => this.draw());
    host.onChange("choose", () => {
      this.views.clear();
      this.draw();
    });
    this.desk.restore((operations) => {
      for (const operation of operations) this.await(operation);
    });
    this.desk.unsaved(CALM, []);
    this.draw();
  }

  private keep({ kind, key }: Thing, { id: version }: Version): void {
    // A second press before the answer is no second choice.
    if (this.chosen.has(nameOf({ kind, key }))) return this.desk.hurry();
    const operation: Operation = { op: "keep", id: newId(), kind, key, version };
    this.await(operation);
    this.desk.post(operation);
    this.draw();
  }

  private await(operation: Operation): void {
    if (operation.op === "keep") this.chosen.set(nameOf(operation), operation);
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op === "keep") this.chosen.delete(nameOf(operation));
    if (!reply.ok && reply.text) this.desk.notice.say({ tone: "problem", text: reply.text });
    this.draw();
  }

  private draw(): void {
    const things = this.host.get<Thing[]>("things");
    const place = [...this.views.values()].findIndex(({ node }) =>
      node.contains(document.activeElement),
    );
    const views = things.map((thing) => this.views.get(nameOf(thing)) ?? this.make(thing));
    this.views = new Map(things.map((thing, index) => [nameOf(thing), views[index]!]));
    arrange(
      this.list,
      views.map(({ node }) => node),
    );
    things.forEach((thing, index) => views[index]!.draw(thing, this.chosen.has(nameOf(thing))));
    const heading = this.host.get<string>("heading");
    this.heading.hidden = heading === "";
    tell(this.heading, heading);
    this.list.hidden = things.length === 0;
    this.empty.hidden = things.length > 0;
    tell(this.empty, this.host.get<string>("empty"));
    if (place >= 0 && !this.list.contains(document.activeElement)) this.goOn(views, place);
  }

  /** The thing that had the focus is settled and gone: the next one has it now. */
  private goOn(views: ThingView[], place: number): void {
    const next = views[Math.min(place, views.length - 1)];
    if (next) next.focus();
    else this.empty.focus();
  }

  private make(thing: Thing): ThingView {
    const keep = (version: Version) => this.keep(thing, version);
    return new ThingView(this.host.get<string>("choose"), keep);
  }
}

export const versions: Component = (host, root) => {
  new Versions(host, root);
};
