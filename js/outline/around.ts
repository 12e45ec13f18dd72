// What stands around a box: the links to and from it, each to be opened, and its doubts.
import { el, freshId, name, set } from "../core/dom";
import { capital, type Line } from "../canvas/things";
import type { Standing } from "./standing";

export class Around {
  readonly node = el("section", { class: "cw-around" });
  private readonly doubts = el("h4", { id: freshId(), tabindex: -1 }, "Doubts");
  private said = "";

  constructor(
    private readonly standing: Standing,
    private readonly open: (line: string) => void,
  ) {
    const { title, line, points } = standing.words;
    set(this.node, { "aria-label": `${title || capital(points)}: ${line}s and doubts` });
  }

  /** Shows a box; drawn anew only when it says something else. */
  draw(key: string): void {
    const { lines } = this.standing;
    const to = lines.filter(({ source }) => source === key);
    const from = lines.filter(({ target }) => target === key);
    const doubts = this.standing.point(key)?.doubts ?? [];
    const said = JSON.stringify([key, [...to, ...from].map((one) => this.told(one)), doubts]);
    if (said === this.said) return;
    this.said = said;
    const held = this.held;
    const { line, point } = this.standing.words;
    const hint = `Press a ${point} to say why the ${line} holds, and how sure that is.`;
    this.node.replaceChildren(
      el("p", { class: "cw-help" }, to.length + from.length > 0 ? hint : ""),
      this.list("It leads to", to, ({ target }) => target),
      this.list("What leads to it", from, ({ source }) => source),
      this.doubted(doubts),
    );
    this.node.hidden = key === "";
    if (held) (this.button(held) ?? this.doubts).focus();
  }

  focusDoubts(): void {
    this.doubts.focus();
  }

  /** The link whose button has the focus. */
  private get held(): string {
    const { activeElement } = document;
    return this.node.contains(activeElement)
      ? ((activeElement as HTMLElement).dataset.line ?? "")
      : "";
  }

  private button(line: string): HTMLElement | undefined {
    return [...this.node.querySelectorAll("button")].find((one) => one.dataset.line === line);
  }

  private told(line: Line): string[] {
    const { kind, status, facts } = line;
    return [line.key, this.standing.label(line.source), kind, status, ...facts];
  }

  private list(title: string, lines: Line[], other: (line: Line) => string): HTMLElement {
    const items = lines.map((line) => {
      const edit = el("button", { type: "button", class: "cw-button", "data-line": line.key });
      edit.append(name(this.standing.label(other(line))));
      edit.addEventListener("click", () => this.open(line.key));
      const facts = [capital(line.kind), line.status, ...line.facts].filter(Boolean).join(" · ");
      return el("li", {}, edit, " ", el("span", { class: "cw-help", dir: "auto" }, facts));
    });
    return this.part(el("h4", { id: freshId() }, title), items, "Nothing yet.");
  }

  private doubted(doubts: string[]): HTMLElement {
    const items = doubts.map((doubt) => el("li", { dir: "auto" }, doubt));
    return this.part(this.doubts, items, "None.");
  }

  private part(title: HTMLElement, items: HTMLElement[], none: string): HTMLElement {
    const list =
      items.length > 0
        ? el("ul", { "aria-labelledby": title.id }, ...items)
        : el("p", { class: "cw-help" }, none);
    return el("div", {}, title, list);
  }
}
