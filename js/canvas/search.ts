// Finds points by their name, one after the other.
import { button, el, freshId, tell } from "../core/dom";
import type { TheMap } from "./map";
import type { Point } from "./things";

export class Search {
  private readonly input = el("input", {
    type: "search",
    class: "cw-input",
    id: freshId(),
    dir: "auto",
  });
  private readonly said = el("span", { class: "cw-help", role: "status" });
  readonly node: HTMLElement;
  private at = -1;

  constructor(
    private readonly map: TheMap,
    private readonly go: (key: string) => void,
  ) {
    const label = el("label", { for: this.input.id }, "Find");
    const next = button("Next", () => this.next(), "Next one found");
    this.node = el(
      "span",
      { class: "cw-search" },
      label,
      this.input,
      next,
      this.said,
    );
    this.input.addEventListener("input", () => this.count());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.next();
    });
  }

  private count(): void {
    this.at = -1;
    const many = found(this.map.points, this.input.value).length;
    tell(this.said, this.input.value.trim() ? `${many} found` : "");
  }

  private next(): void {
    const all = found(this.map.points, this.input.value);
    if (all.length === 0) return;
    this.at = (this.at + 1) % all.length;
    tell(this.said, `${this.at + 1} of ${all.length}`);
    this.go(all[this.at]!.key);
  }
}

/** Points whose name holds a text, whatever its letters wear; nothing for an empty text. */
export function found(points: Point[], text: string): Point[] {
  const sought = bare(text.trim());
  return sought ? points.filter(({ label }) => bare(label).includes(sought)) : [];
}

function bare(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
