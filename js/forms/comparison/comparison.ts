// Two drafts side by side: people say what is the same, and take over one thing after the other.
import { CALM, Desk } from "../../core/desk";
import { arrange, button, el, set, tell } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import { newId, type Operation, type Reply } from "../../core/wire";
import type { Group } from "./group";
import { GroupView } from "./group_view";

const REST = "rest";

class Comparison {
  private readonly desk: Desk;
  private readonly heading = el("h3", { dir: "auto" });
  private readonly told = el("p", { dir: "auto" });
  private readonly rest = button("", () => this.take(REST, "", "rest"));
  private readonly undo = button("Undo", () => this.back("undo"));
  private readonly redo = button("Redo", () => this.back("redo"));
  private readonly list = el("div");
  private views = new Map<string, GroupView>();
  /** The steps that wait for an answer, by row. */
  private readonly waiting = new Map<string, string>();

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => {}, // a step that was refused is taken anew
    });
    this.rest.classList.add("cw-main");
    const tools = el("div", { class: "cw-tools" }, this.rest, this.undo, this.redo, this.desk.bar);
    root.append(this.heading, this.told, tools, this.desk.notice.node, this.list);
    for (const trait of ["heading", "told", "groups", "rest", "can_undo", "can_redo"])
      host.onChange(trait, () => this.draw());
    this.desk.restore((operations) => {
      for (const operation of operations) this.await(operation);
    });
    this.desk.unsaved(CALM, []);
    this.draw();
  }

  private take(group: string, key: string, step: string): void {
    // A second press before the answer is no second step.
    if (this.waiting.has(key)) return this.desk.hurry();
    const between = this.host.get<string[]>("between");
    const operation: Operation = { op: "take", id: newId(), group, key, step, between };
    this.await(operation);
    this.desk.post(operation);
    this.draw();
  }

  private back(op: "undo" | "redo"): void {
    const able = this.host.get<boolean>(op === "undo" ? "can_undo" : "can_redo");
    if (able) this.desk.post({ op, id: newId() });
  }

  private await(operation: Operation): void {
    if (operation.op === "take") this.waiting.set(operation.key, operation.id);
  }

  private answered(operation: Operation, reply: Reply): void {
    if (operation.op === "take") this.waiting.delete(operation.key);
    if (!reply.ok && reply.text) this.desk.notice.say({ tone: "problem", text: reply.text });
    this.draw();
  }

  private draw(): void {
    const groups = this.host.get<Group[]>("groups");
    tell(this.heading, this.host.get<string>("heading"));
    tell(this.told, this.host.get<string>("told"));
    const rest = this.host.get<string>("rest");
    this.rest.hidden = rest === "";
    tell(this.rest, rest);
    const busy = this.waiting.has("");
    set(this.rest, { "aria-disabled": busy ? "true" : null });
    for (const [op, each] of [["can_undo", this.undo], ["can_redo", this.redo]] as const)
      set(each, { "aria-disabled": this.host.get<boolean>(op) ? null : "true" });
    this.views = new Map(groups.map((group) => [group.id, this.view(group)]));
    arrange(
      this.list,
      [...this.views.values()].map(({ node }) => node),
    );
    for (const group of groups)
      this.views.get(group.id)!.draw(group, (key) => busy || this.waiting.has(key));
  }

  private view(group: Group): GroupView {
    const held = this.views.get(group.id);
    return held ?? new GroupView(group, (key, { step }) => this.take(group.id, key, step));
  }
}

export const comparison: Component = (host, root) => {
  new Comparison(host, root);
};
