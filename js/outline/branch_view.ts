// One row of the tree, and the group of those below it.
import { arrange, el, freshId, name, set, tell } from "../core/dom";
import type { Told } from "./told";
import type { Row } from "./walk";

export class BranchView {
  private readonly twist = el("span", { class: "cw-twist", "aria-hidden": "true" });
  private readonly called = el("span", { class: "cw-branch-name", id: freshId() });
  private readonly facts = el("span", { hidden: true, id: freshId(), dir: "auto" });
  /** What gets the focus: the row without those below it, as in the navigation tree of the APG. */
  readonly row = el("div", { role: "treeitem" }, this.twist, this.called, this.facts);
  private readonly group = el("ul", { role: "group", id: freshId() });
  readonly node = el("li", { role: "none" }, this.row);
  private said = "";

  constructor() {
    // Said in so many words: a name made of all content would hold the rows below as well.
    const words = { "aria-labelledby": this.called.id, "aria-describedby": this.facts.id };
    set(this.row, { class: "cw-branch", tabindex: -1, ...words });
  }

  draw({ branch, level, at, of }: Row, told: Told, isClosed: boolean, below: Element[]): void {
    const isBox = branch.branches.length > 0;
    set(this.row, {
      "aria-level": level,
      "aria-posinset": at,
      "aria-setsize": of,
      "aria-expanded": isBox ? String(!isClosed) : null,
      "aria-owns": below.length > 0 ? this.group.id : null,
      "data-sort": branch.sort,
    });
    tell(this.twist, isBox ? (isClosed ? "▸" : "▾") : branch.sort === "see" ? "↗" : "");
    this.tell(branch.sort === "see" ? "see " : "", told);
    tell(this.facts, told.facts);
    arrange(this.group, below);
    if (below.length > 0 && !this.group.isConnected) this.node.append(this.group);
    if (below.length === 0) this.group.remove();
  }

  /** Whether the Tab key stops here. */
  choose(on: boolean): void {
    set(this.row, { tabindex: on ? 0 : -1, "aria-selected": String(on) });
  }

  private tell(before: string, { called, words, colour }: Told): void {
    const said = JSON.stringify([before, called, words, colour]);
    if (said === this.said) return;
    this.said = said;
    const dot = el("span", { class: `cw-dot cw-dot-${colour}`, "aria-hidden": "true" });
    const rest = el("span", { class: "cw-branch-words", dir: "auto" }, words);
    this.called.replaceChildren(...(colour ? [dot] : []), before, name(called));
    if (words) this.called.append(", ", rest);
  }
}
