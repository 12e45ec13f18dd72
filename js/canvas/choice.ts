// What is chosen: nothing, one thing, several, or something that is only begun.
import { button } from "../core/dom";
import { inWords } from "../forms/fields/value";
import type { Row } from "../forms/table/row";
import type { Thing } from "./drawing";
import type { Entries } from "./entries";
import type { TheMap } from "./map";
import type { Subject } from "./panel";
import { calledLine, capital, counted, type Sort } from "./things";

interface Does {
  connect(): void;
  begin(): void;
  remove(): void;
  discard(): void;
}

export class Choice {
  things: Thing[] = [];
  /** What is written and not on the map yet, or has just come onto it. */
  private held: Row | null = null;
  private readonly buttons;

  constructor(
    private readonly map: TheMap,
    private readonly entries: Entries,
    does: Does,
  ) {
    this.buttons = {
      connect: button("Connect to …", does.connect),
      begin: button("Add your own view", does.begin),
      remove: button("Remove", does.remove),
      discard: button("Discard", does.discard),
    };
  }

  take(things: Thing[]): void {
    this.things = things;
    this.held = null;
  }

  hold(row: Row): void {
    this.held = row;
  }

  /** The key of the one thing that is chosen. */
  get key(): string {
    return this.things.length === 1 && !this.held ? this.things[0]!.key : "";
  }

  /** The entry of this person that is shown. */
  get row(): Row | null {
    if (this.held) return this.held;
    const [thing] = this.things;
    return this.things.length === 1 ? (this.rowOf(thing!) ?? null) : null;
  }

  private rowOf({ sort, key }: Thing): Row | undefined {
    const own = sort === "point" ? key : (this.map.line(key)?.mine ?? "");
    return this.entries.row(sort, own);
  }

  /** What this person may remove of all that is chosen. */
  get rows(): [Sort, Row][] {
    if (this.held) return [[this.entries.sortOf(this.held), this.held]];
    return this.things.flatMap((thing) => {
      const row = this.rowOf(thing);
      return row ? [[thing.sort, row] as [Sort, Row]] : [];
    });
  }

  private last: Row | null = null;

  /** Follows what came and went: a new thing gets its place, a lost one leaves what was typed. */
  update(): void {
    if (this.held?.key != null) this.arrive(this.held);
    if (this.held && !this.alive(this.held)) this.held = null;
    const left = this.things.filter(({ sort, key }) => this.map[sort](key));
    const lost = left.length < this.things.length && !this.held ? this.last : null;
    this.things = left;
    if (lost && this.alive(lost)) this.held = lost;
    this.last = this.row;
  }

  private alive(row: Row): boolean {
    return Object.values(this.entries.sheets).some(({ rows }) => rows.includes(row));
  }

  private arrive(row: Row): void {
    const point = this.map.point(row.key!);
    const line = this.map.lines.find(({ mine }) => mine === row.key);
    const isLine = this.entries.sortOf(row) === "line";
    if (isLine && line) this.take([{ sort: "line", key: line.key }]);
    else if (!isLine && point) this.take([{ sort: "point", key: point.key }]);
  }

  /** What is said when something was chosen. */
  get told(): string {
    const { things } = this;
    if (things.length > 1) return `${things.length} chosen.`;
    const subject = this.subject(false);
    return `${subject.called} is chosen. ${subject.about.filter(Boolean).join(", ")}`;
  }

  /** What an entry is called: as it is typed, or as it stands for all. */
  calledRow(row: Row, stands = false): string {
    const sheet = this.entries.sheets[this.entries.sortOf(row)];
    const { words } = this.map;
    const cell = (name: string) => (stands ? row.cells[name] : sheet.value(row, name));
    const value = (name: string) => String(cell(name) ?? "");
    if (sheet === this.entries.sheets.line) {
      const [source, target] = [value(words.source_field), value(words.target_field)];
      return calledLine({ source, target, arrows: "forward" }, (key) => this.map.label(key));
    }
    const { fields } = sheet;
    const named = fields.find(({ kind }) => kind === "text") ?? fields[0];
    return (named && inWords(named, cell(named.name)).trim()) || `New ${words.point}`;
  }

  /** What the panel shows. */
  subject(canConnect: boolean): Subject {
    if (this.held) return this.begun(this.held);
    const [thing] = this.things;
    if (!thing) return this.nothing();
    if (this.things.length > 1) return this.several();
    return thing.sort === "point"
      ? this.onePoint(thing, canConnect)
      : this.oneLine(thing, canConnect);
  }

  private begun(row: Row): Subject {
    const sort = this.entries.sortOf(row);
    const actions = [row.key === null ? this.buttons.discard : this.buttons.remove];
    const [called, sheet] = [this.calledRow(row), this.entries.sheets[sort]];
    return { name: "", called, about: [], facts: [], row, sheet, actions };
  }

  private nothing(): Subject {
    const { words, points, lines } = this.map;
    const empty = points.length === 0;
    const boxes = counted(points.length, words.point, words.points);
    const counts = `${boxes}, ${counted(lines.length, words.line, words.lines)}`;
    const hint = `Choose a ${words.point} or a ${words.line} to read about it.`;
    return this.plain(empty ? words.empty : counts, empty ? [] : [hint]);
  }

  private several(): Subject {
    const removable = this.rows.length > 0 ? [this.buttons.remove] : [];
    return this.plain(`${this.things.length} chosen`, [], removable);
  }

  private plain(called: string, about: string[], actions: HTMLButtonElement[] = []): Subject {
    return { name: "", called, about, facts: [], row: null, sheet: null, actions };
  }

  private onePoint(thing: Thing, canConnect: boolean): Subject {
    const { label, group, tags, facts: known, doubts = [] } = this.map.point(thing.key)!;
    const facts = [...known, ...doubts];
    const row = this.rowOf(thing) ?? null;
    const { connect, remove } = this.buttons;
    const actions = [...(canConnect ? [connect] : []), ...(row ? [remove] : [])];
    const called = label.trim() || `(${this.map.words.point} without a name)`;
    const about = [group, ...tags];
    return {
      name: thing.key,
      called,
      about,
      facts,
      row,
      sheet: this.entries.sheets.point,
      actions,
    };
  }

  private oneLine(thing: Thing, canWrite: boolean): Subject {
    const line = this.map.line(thing.key)!;
    const row = this.rowOf(thing) ?? null;
    const { begin, remove } = this.buttons;
    const actions = row ? [remove] : canWrite && !line.mine ? [begin] : [];
    const called = calledLine(line, (key) => this.map.label(key));
    const about = [capital(line.kind), line.status];
    const { sheets } = this.entries;
    return { name: thing.key, called, about, facts: line.facts, row, sheet: sheets.line, actions };
  }
}
