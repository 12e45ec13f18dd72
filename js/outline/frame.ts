// How do the parts of an outline stand on the page? Tools above, the tree and its panel, the links below.
import { el, set } from "../core/dom";

export interface Parts {
  title: string;
  /** What changes the outline, and what only looks at it. */
  write: Node[];
  look: Node[];
  notice: Node;
  tree: HTMLElement;
  /** What is said while there is nothing in the tree. */
  empty: HTMLElement;
  /** The panel, and what takes its place at times. */
  side: HTMLElement[];
  said: HTMLElement;
  around: HTMLElement;
  /** The sentence that names the keys. */
  hint: HTMLElement;
}

/** Puts the parts on the page. */
export function frame(root: HTMLElement, parts: Parts): void {
  set(parts.side[0]!, { "aria-label": `${parts.title}: what is chosen` });
  root.append(
    el("p", { class: "cw-title", dir: "auto" }, parts.title),
    el("div", { class: "cw-tools" }, ...parts.write),
    parts.notice,
    el("div", { class: "cw-tools" }, ...parts.look),
    el("div", { class: "cw-outline" }, el("div", {}, parts.tree, parts.empty), ...parts.side),
    ...[parts.said, parts.around, parts.hint],
  );
}
