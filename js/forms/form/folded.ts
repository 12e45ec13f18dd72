// The fields of a form that most people leave as they are: seen once they are unfolded.
import { arrange, el } from "../../core/dom";

export class Folded {
  readonly grid = el("div", { class: "cw-grid" });
  readonly node: HTMLDetailsElement;

  constructor(words: string) {
    const summary = el("summary", { dir: "auto" }, words);
    this.node = el("details", { class: "cw-folded", hidden: true }, summary, this.grid);
  }

  /** Takes other fields; without any there is nothing to unfold. */
  hold(nodes: HTMLElement[]): void {
    arrange(this.grid, nodes);
    this.node.hidden = nodes.length === 0;
  }

  /** What is wrong must be seen. */
  showing(node: HTMLElement): void {
    if (this.grid.contains(node)) this.node.open = true;
  }
}
