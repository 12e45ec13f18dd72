// How do the parts of a canvas stand on the page? Tools above, the map and its panel, the reading below.
import { el, set } from "../core/dom";

export interface Parts {
  title: string;
  /** What changes the map, and what only looks at it. */
  edit: Node[];
  look: Node[];
  notice: Node;
  drawing: HTMLElement;
  panel: HTMLElement;
  said: HTMLElement;
  legend: HTMLElement;
  /** The sentence that names the keys. */
  hint: HTMLElement;
  lists: HTMLElement;
}

/** Puts the parts on the page. */
export function frame(root: HTMLElement, parts: Parts): void {
  // A page may hold several canvases: each part says of which it is one.
  set(parts.panel, { "aria-label": `${parts.title}: what is chosen` });
  set(parts.legend, { "aria-label": `${parts.title}: legend and filter` });
  root.append(
    el("p", { class: "cw-title", dir: "auto" }, parts.title),
    el("div", { class: "cw-tools" }, ...parts.edit),
    parts.notice,
    el("div", { class: "cw-tools" }, ...parts.look),
    el("div", { class: "cw-map" }, parts.drawing, parts.panel),
    ...[parts.said, parts.legend, parts.hint, parts.lists],
  );
}
