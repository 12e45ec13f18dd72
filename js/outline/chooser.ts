// Finds another box to link to: what is typed narrows the list.
import { button, el, freshId, name, set, tell } from "../core/dom";
import { found } from "../canvas/search";
import type { Standing } from "./standing";

const MOST = 30;

interface Does {
  link(source: string, target: string): void;
  close(): void;
}

export class Chooser {
  readonly node: HTMLElement;
  private readonly input = el("input", {
    ...{ type: "search", class: "cw-input", id: freshId(), dir: "auto", autocomplete: "off" },
  });
  private readonly ways = el("fieldset", { class: "cw-ways" });
  private readonly said = el("p", { class: "cw-help", role: "status" });
  private readonly list = el("ul", { class: "cw-found" });
  private key = "";

  constructor(
    private readonly standing: Standing,
    private readonly does: Does,
  ) {
    const label = el("label", { for: this.input.id, class: "cw-label" });
    label.append(`Find a ${standing.words.point}`);
    this.node = el("section", { class: "cw-panel cw-chooser", hidden: true });
    set(this.node, { "aria-label": `Link to another ${standing.words.point}` });
    const cancel = button("Cancel", does.close);
    this.node.append(this.ways, label, this.input, this.said, this.list, cancel);
    this.input.addEventListener("input", () => this.draw());
    this.node.addEventListener("keydown", (event) => this.pressed(event));
  }

  get isOpen(): boolean {
    return !this.node.hidden;
  }

  open(key: string): void {
    this.key = key;
    this.node.hidden = false;
    this.input.value = "";
    this.offerWays();
    this.draw();
    this.input.focus();
  }

  focus(): void {
    this.input.focus();
  }

  close(): void {
    this.node.hidden = true;
  }

  private offerWays(): void {
    const group = freshId();
    const way = (value: string, before: string, after: string) => {
      const input = el("input", { type: "radio", name: group, value, checked: value === "to" });
      input.addEventListener("change", () => this.draw());
      const called = name(this.standing.label(this.key));
      return el("label", { class: "cw-box" }, input, el("span", {}, before, called, after));
    };
    this.ways.replaceChildren(
      el("legend", { class: "cw-label" }, `Which way does the ${this.standing.words.line} go?`),
      way("to", "The other leads to “", "”"),
      way("from", "“", "” leads to the other"),
    );
  }

  private get isTo(): boolean {
    return this.ways.querySelector<HTMLInputElement>("input:checked")?.value === "to";
  }

  private ends(other: string): [string, string] {
    return this.isTo ? [other, this.key] : [this.key, other];
  }

  /** Shows what can still be linked; the same two are linked once in each direction. */
  draw(): void {
    if (!this.isOpen) return;
    const { points, lines } = this.standing;
    const taken = new Set(lines.map(({ source, target }) => JSON.stringify([source, target])));
    const free = points.filter(
      ({ key }) => key !== this.key && !taken.has(JSON.stringify(this.ends(key))),
    );
    const all = this.input.value.trim() ? found(free, this.input.value) : free;
    const held = this.list.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.point
      : undefined;
    this.list.replaceChildren(
      ...all.slice(0, MOST).map(({ key, group }) => {
        const one = button("", () => this.does.link(...this.ends(key)));
        one.dataset.point = key;
        one.append(name(this.standing.label(key)), group && `, ${group}`);
        return el("li", {}, one);
      }),
    );
    if (held !== undefined) {
      const buttons = [...this.list.querySelectorAll("button")];
      (buttons.find(({ dataset }) => dataset.point === held) ?? this.input).focus();
    }
    const more = all.length > MOST ? ` The first ${MOST} are shown: type more of the name.` : "";
    tell(this.said, `${all.length} found.${more}`);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") this.does.close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || (event.target as HTMLInputElement).type === "radio") return;
    const stops = [this.input, ...this.list.querySelectorAll("button")];
    const at = stops.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]!.focus();
  }
}
