// Everything that is drawn, as two lists: for screen readers, and for reading along.
import { arrange, el, name, set, tell } from "../core/dom";
import type { Thing } from "./drawing";
import type { TheMap } from "./map";
import { calledLine, capital, type Line, type Point } from "./things";

interface Told {
  key: string;
  called: string;
  facts: string[];
}

export class Lists {
  readonly node: HTMLElement;
  private readonly points: List;
  private readonly lines: List;

  constructor(
    private readonly map: TheMap,
    go: (thing: Thing) => void,
  ) {
    const { words } = map;
    this.points = new List(words.points, (key) => go({ sort: "point", key }));
    this.lines = new List(words.lines, (key) => go({ sort: "line", key }));
    this.node = el("div", { class: "cw-lists" }, this.points.node, this.lines.node);
  }

  draw(points: Point[], lines: Line[], chosen: string): void {
    const unnamed = `(${this.map.words.point} without a name)`;
    this.points.draw(points.length, chosen, () =>
      points.map(({ key, label, group, tags, facts }) => ({
        key,
        called: label.trim() || unnamed,
        facts: [group, ...tags, ...facts],
      })),
    );
    this.lines.draw(lines.length, chosen, () =>
      lines.map((line) => ({
        key: line.key,
        called: calledLine(line, (key) => this.map.label(key)),
        facts: [capital(line.kind), line.status, ...line.facts],
      })),
    );
  }
}

class Entry {
  private readonly button = el("button", { type: "button", class: "cw-button" });
  private readonly facts = el("span", { class: "cw-help", dir: "auto" });
  readonly node = el("li", {}, this.button, " ", this.facts);
  private called = "";

  constructor(go: () => void) {
    this.button.addEventListener("click", go);
  }

  draw({ called, facts }: Told, chosen: boolean): void {
    if (called !== this.called) this.button.replaceChildren(name(called));
    this.called = called;
    tell(this.facts, facts.filter(Boolean).join(" · "));
    set(this.button, { "aria-pressed": String(chosen) });
  }
}

/** One list; its lines are made only while somebody looks at them. */
class List {
  private readonly summary = el("summary");
  private readonly body = el("ul");
  readonly node = el("details", { class: "cw-things" }, this.summary, this.body);
  private entries = new Map<string, Entry>();
  private last: [string, () => Told[]] = ["", () => []];

  constructor(
    private readonly nouns: string,
    private readonly go: (key: string) => void,
  ) {
    this.node.addEventListener("toggle", () => this.fill());
  }

  draw(count: number, chosen: string, told: () => Told[]): void {
    tell(this.summary, `List of ${this.nouns} (${count})`);
    this.last = [chosen, told];
    this.fill();
  }

  private fill(): void {
    if (!this.node.open) return;
    const [chosen, told] = this.last;
    const before = this.entries;
    this.entries = new Map();
    for (const one of told()) {
      const entry = before.get(one.key) ?? new Entry(() => this.go(one.key));
      entry.draw(one, one.key === chosen);
      this.entries.set(one.key, entry);
    }
    arrange(
      this.body,
      [...this.entries.values()].map(({ node }) => node),
    );
  }
}
