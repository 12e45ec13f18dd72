// The legend, which is the filter as well: each entry says what it means, and can be switched off.
import { arrange, button, el, freshId, name, set, tell } from "../core/dom";
import type { By, Filter } from "./filter";
import { readLook } from "./look";
import type { TheMap } from "./map";
import { dashSign, shapeSign, statusSign } from "./swatch";
import { capital } from "./things";

export class Legend {
  readonly node = el("section", { class: "cw-legend" });
  private readonly parts: Record<By, HTMLElement>;
  private readonly tags = el("select", { class: "cw-input", id: freshId() });
  private readonly tagged: HTMLElement;
  private readonly scales = el("p", { class: "cw-help", dir: "auto" });
  private readonly count = el("p", { class: "cw-help", role: "status" });
  private readonly all: HTMLButtonElement;
  private drawn = "";

  constructor(
    private readonly map: TheMap,
    private readonly filter: Filter,
    private readonly changed: () => void,
  ) {
    const { words } = map;
    this.parts = {
      group: part(capital(words.points)),
      kind: part(capital(words.lines)),
      status: part(words.status),
    };
    const label = el("label", { for: this.tags.id }, "Show only ");
    this.tagged = el("p", { class: "cw-legend-tags" }, label, this.tags);
    this.all = button("Show everything", () => this.clear());
    const size = words.size && `Size: ${words.size}.`;
    const width = words.width && `Width: ${words.width}.`;
    this.scales.textContent = [size, width].filter(Boolean).join(" ");
    this.node.append(...Object.values(this.parts), this.scales);
    this.node.append(this.tagged, el("div", { class: "cw-legend-count" }, this.count, this.all));
    this.tags.addEventListener("change", () => {
      filter.tag = this.tags.value;
      changed();
    });
  }

  draw(points: number, lines: number): void {
    this.fill();
    const { map } = this;
    const whole = points === map.points.length && lines === map.lines.length;
    this.all.hidden = whole;
    const { words } = map;
    const shown =
      `Shown: ${points} of ${map.points.length} ${words.points}, ` +
      `${lines} of ${map.lines.length} ${words.lines}.`;
    tell(this.count, whole ? "" : shown);
  }

  /** Writes the legend anew when it would say something else. */
  private fill(): void {
    const entries = this.entries();
    const tags = [...new Set(this.map.points.flatMap((point) => point.tags))].sort();
    const look = readLook(this.node.parentElement ?? this.node);
    const now = JSON.stringify([entries, tags, look]);
    if (now === this.drawn) return;
    this.drawn = now;
    for (const by of ["group", "kind", "status"] as const) {
      const known = new Map(
        [...this.parts[by].querySelectorAll<HTMLElement>("label")].map((one) => [one.title, one]),
      );
      const lines = entries
        .filter((one) => one.by === by)
        .map(({ value, sign }) => {
          const node = known.get(value) ?? this.entry(by, value);
          node.querySelector(".cw-sign")!.replaceWith(made(sign));
          return node;
        });
      this.parts[by].hidden = lines.length === 0;
      arrange(this.parts[by].querySelector(".cw-legend-entries")!, lines);
    }
    const options = tags.map((tag) => el("option", { value: tag }, tag));
    this.tags.replaceChildren(el("option", { value: "" }, "–"), ...options);
    this.tags.value = this.filter.tag;
    this.tagged.hidden = tags.length === 0;

    function made(sign: Sign): HTMLElement {
      if ("shape" in sign) return shapeSign(sign.shape, sign.colour);
      if ("dash" in sign) return dashSign(sign.dash, sign.colour);
      return statusSign(sign.fade, sign.sign, look);
    }
  }

  private entries(): { by: By; value: string; sign: Sign }[] {
    const { points, lines } = this.map;
    const found = new Map<string, { by: By; value: string; sign: Sign }>();
    const note = (by: By, value: string, sign: Sign) => {
      const id = `${by} ${value}`;
      if (value && !found.has(id)) found.set(id, { by, value, sign });
    };
    for (const { group, shape, colour } of points) note("group", group, { shape, colour });
    for (const { kind, dash, colour, status, fade, sign } of lines) {
      note("kind", kind, { dash, colour });
      note("status", status, { fade, sign });
    }
    return [...found.values()].sort((a, b) => a.value.localeCompare(b.value));
  }

  private entry(by: By, value: string): HTMLElement {
    const box = el("input", { type: "checkbox" });
    box.checked = this.filter.isOn(by, value);
    box.addEventListener("change", () => {
      this.filter.turn(by, value, box.checked);
      this.changed();
    });
    const sign = el("span", { class: "cw-sign" });
    return el("label", { class: "cw-box", title: value }, box, sign, name(value));
  }

  private clear(): void {
    this.filter.clear();
    this.tags.value = "";
    for (const box of this.node.querySelectorAll("input")) box.checked = true;
    this.changed();
  }
}

type Sign =
  | { shape: string; colour: number }
  | { dash: number[]; colour: number }
  | { fade: string; sign: string };

function part(label: string): HTMLElement {
  const node = el("fieldset", { class: "cw-legend-part" });
  set(node, { dir: "auto" });
  node.append(el("legend", {}, label), el("div", { class: "cw-legend-entries" }));
  return node;
}
