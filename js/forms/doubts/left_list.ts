// What the group leaves as it is: each with its reason, who wrote it, and a way to take it up again.
import { arrange, button, el, name, set } from "../../core/dom";
import type { Left } from "./doubt";

class LeftView {
  readonly node = el("li", { class: "cw-doubt" });
  private readonly back: HTMLButtonElement;
  private drawn = "";

  constructor(
    private one: Left,
    takeUp: (one: Left) => void,
  ) {
    this.back = button("", () => takeUp(this.one));
  }

  draw(one: Left, waits: boolean): void {
    this.one = one;
    set(this.back, { "aria-disabled": waits ? "true" : null });
    const looks = JSON.stringify({ ...one, revision: 0 });
    if (looks === this.drawn) return;
    this.drawn = looks;
    const text = one.gone ? "Remove from this list" : "Take it up again";
    this.back.textContent = text;
    set(this.back, { "aria-label": `${text}: ${one.sentence}` });
    const by = one.by ? name(one.by) : "Somebody who is not on the roster";
    const because = el("p", {}, by, ": ", name(one.reason));
    const gone = "No doubt any more, or it concerns something else by now.";
    const note = el("p", { class: "cw-quiet" }, one.gone ? gone : "");
    this.node.replaceChildren(el("p", {}, name(one.sentence)), because, note);
    this.node.append(el("div", { class: "cw-tools" }, this.back));
  }

  focus(): void {
    this.back.focus();
  }
}

export class LeftList {
  readonly node = el("section", { class: "cw-left" });
  private readonly heading = el("h4", { dir: "auto", tabindex: -1 });
  private readonly list = el("ul", { class: "cw-doubts" });
  private views = new Map<string, LeftView>();

  constructor(private readonly takeUp: (one: Left) => void) {
    this.node.append(this.heading, this.list);
  }

  draw(left: Left[], title: string, waits: (key: string) => boolean): void {
    const place = [...this.views.values()].findIndex(({ node }) =>
      node.contains(document.activeElement),
    );
    const views = left.map((one) => this.views.get(one.key) ?? new LeftView(one, this.takeUp));
    this.views = new Map(left.map((one, index) => [one.key, views[index]!]));
    left.forEach((one, index) => views[index]!.draw(one, waits(one.key)));
    arrange(
      this.list,
      views.map(({ node }) => node),
    );
    this.heading.textContent = title;
    this.node.hidden = left.length === 0;
    if (place >= 0 && !this.list.contains(document.activeElement))
      views[Math.min(place, views.length - 1)]?.focus();
  }
}
