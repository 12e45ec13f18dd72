// One thing on the screen: its versions side by side, and a button below each.
import { button, el, name, set } from "../../core/dom";
import { chooseLabel, labelsOf, type Said, type Thing, type Version } from "./version";

export class ThingView {
  readonly node = el("section", { class: "cw-thing" });
  private buttons = new Map<string, HTMLButtonElement>();
  private drawn = "";

  constructor(
    private readonly choose: string,
    private readonly keep: (version: Version) => void,
  ) {}

  /** Shows the thing; what is the same as before stays, and the focus with it. */
  draw(thing: Thing, waits: boolean): void {
    const looks = JSON.stringify(thing);
    if (looks !== this.drawn) this.build(thing);
    this.drawn = looks;
    for (const each of this.buttons.values())
      set(each, { "aria-disabled": waits ? "true" : null });
  }

  focus(): void {
    this.buttons.values().next().value?.focus();
  }

  private build(thing: Thing): void {
    const held = [...this.buttons].find(([, each]) => each === document.activeElement)?.[0];
    const keep = (version: Version) => this.button(thing, version);
    this.buttons = new Map(thing.versions.map((version) => [version.id, keep(version)]));
    const table = el("table", {}, caption(thing), head(thing), body(thing), this.foot(thing));
    const frame = el("div", { class: "cw-versions" }, table);
    this.node.replaceChildren(el("h4", {}, name(thing.title)), frame);
    if (held !== undefined) this.buttons.get(held)?.focus();
  }

  private button(thing: Thing, version: Version): HTMLButtonElement {
    return button(this.choose, () => this.keep(version), chooseLabel(this.choose, thing, version));
  }

  private foot({ versions }: Thing): HTMLElement {
    const cells = versions.map(({ id }) => el("td", {}, this.buttons.get(id)!));
    const first = el("th", { scope: "row" }, unseen("Choose"));
    return el("tfoot", {}, el("tr", {}, first, ...cells));
  }
}

function caption({ title, versions }: Thing): HTMLElement {
  const count = versions.length === 1 ? "1 version" : `${versions.length} versions`;
  const differs = versions.some(({ fields }) => fields.some((field) => field.differs));
  const sign = el("span", { "aria-hidden": "true" }, differs ? ". ≠ marks what differs" : "");
  return el("caption", {}, count, unseen(` of ${title}`), sign);
}

function head({ versions }: Thing): HTMLElement {
  const cells = versions.map((version) => {
    const words = [version.stands && "stands now", version.taken_away && "taken away"];
    const marks = words.filter(Boolean).map((text) => el("span", { class: "cw-word" }, `${text}`));
    const by = version.by.trim() ? name(version.by) : "Somebody";
    const at = el("span", { class: "cw-at", dir: "auto" }, version.at);
    const look = { scope: "col", class: version.stands ? "cw-stands" : null };
    return el("th", look, by, " ", at, ...marks.flatMap((mark) => [" ", mark]));
  });
  return el("thead", {}, el("tr", {}, el("th", { scope: "col" }, unseen("Field")), ...cells));
}

function body(thing: Thing): HTMLElement {
  const lines = labelsOf(thing).map((label) => {
    const cells = thing.versions.map((version) =>
      cell(version.fields.find((field) => field.label === label), version),
    );
    return el("tr", {}, el("th", { scope: "row", dir: "auto" }, label), ...cells);
  });
  return el("tbody", {}, ...lines);
}

function cell(said: Said | undefined, { stands, taken_away }: Version): HTMLElement {
  const missing = taken_away && !said ? "(taken away)" : "(empty)";
  const text = said?.text.trim() ? name(said.text) : el("span", { class: "cw-nothing" }, missing);
  const differs = said?.differs ?? false;
  const sign = el("span", { class: "cw-sign", "aria-hidden": "true" }, "≠ ");
  const parts = differs ? [el("strong", {}, sign, unseen("differs: "), text)] : [text];
  return el("td", { class: stands ? "cw-stands" : null }, ...parts);
}

function unseen(text: string): HTMLElement {
  return el("span", { class: "cw-unseen" }, text);
}
