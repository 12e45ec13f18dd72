// What does the panel say about where the person is?
import type { Entries } from "../canvas/entries";
import type { Subject } from "../canvas/panel";
import { calledLine, capital, counted } from "../canvas/things";
import { button } from "../core/dom";
import type { Here } from "./here";
import type { Standing } from "./standing";

interface Does {
  begin(): void;
  remove(): void;
  discard(): void;
  back(): void;
}

export class Subjects {
  private readonly buttons;

  constructor(
    private readonly standing: Standing,
    private readonly entries: Entries,
    private readonly here: Here,
    does: Does,
  ) {
    const { line, point } = standing.words;
    this.buttons = {
      back: button(`Back to the ${point}`, does.back),
      begin: button("Add your own view", does.begin),
      remove: button(`Remove this ${line}`, does.remove),
      discard: button("Discard", does.discard),
    };
  }

  get shown(): Subject {
    if (this.here.held) return this.begun();
    if (this.here.line) return this.line();
    return this.here.box ? this.box() : this.nothing();
  }

  private begun(): Subject {
    const row = this.here.held!;
    const sheet = this.entries.sheets[this.entries.sortOf(row)];
    const called = this.here.calledRow(row);
    const actions = row.key === null && !row.waiting ? [this.buttons.discard] : [];
    return { name: "", called, about: [], facts: [], row, sheet, actions };
  }

  private box(): Subject {
    const key = this.here.box;
    const { group, tags, facts } = this.standing.point(key)!;
    const about = [group, ...tags];
    const sheet = this.entries.sheets.point;
    const called = this.standing.label(key);
    return { name: key, called, about, facts, row: this.here.row, sheet, actions: [] };
  }

  private line(): Subject {
    const line = this.standing.line(this.here.line)!;
    const { row } = this.here;
    const { back, begin, remove } = this.buttons;
    const writes = this.entries.can("line") && !line.mine;
    const actions = [back, ...(row ? [remove] : writes ? [begin] : [])];
    const called = calledLine(line, (key) => this.standing.label(key));
    const about = [capital(line.kind), line.status];
    const sheet = this.entries.sheets.line;
    return { name: line.key, called, about, facts: line.facts, row, sheet, actions };
  }

  private nothing(): Subject {
    const { words, points, lines } = this.standing;
    const boxes = counted(points.length, words.point, words.points);
    const counts = `${boxes}, ${counted(lines.length, words.line, words.lines)}`;
    return { name: "", called: counts, about: [], facts: [], row: null, sheet: null, actions: [] };
  }
}
