// The answers at their places: what Python gave, and what the person changed since.
import { CALM, type Trouble } from "../../core/desk";
import type { Unsent } from "../../core/drawer";
import { newId, type Cells, type Operation, type Remove, type Reply, type Save } from "../../core/wire";
import type { Place } from "./asked";
import { type Body, bodyOf, cellsOf, changed, type Given, same } from "./body";

export interface Entry {
  readonly place: Place;
  given: Given | null;
  /** What the person wants to stand here: null is no answer, undefined nothing new. */
  wanted?: Body | null;
  /** The revision that the person saw when they began to change it. */
  base?: number;
  /** What is on its way: the name of the operation, and what it says. */
  sent?: { id: string; body: Body | null };
  /** Why Python did not take it, and whether trying again may help. */
  refused?: Trouble;
  /** It was changed somewhere else in between: the person has to choose. */
  clash?: boolean;
}

export class Answers {
  private entries = new Map<string, Entry>();
  private latest: Record<string, Given> = {};

  /** Takes the places that are asked; an answer stays as long as its place. */
  fit(places: Place[]): void {
    this.entries = new Map(
      places.map((place) => [place.id, { given: null, ...this.entries.get(place.id), place }]),
    );
    this.take(this.latest);
  }

  /** Takes what Python gives, and returns the places where that is news. */
  take(answers: Record<string, Given>): string[] {
    this.latest = answers;
    const news = [];
    for (const entry of this.entries.values()) {
      const given = answers[entry.place.id] ?? null;
      if (given?.revision !== entry.given?.revision || !same(body(given), body(entry.given)))
        news.push(entry.place.id);
      entry.given = given;
      if (!entry.sent && entry.wanted !== undefined && same(entry.wanted, body(given))) calm(entry);
    }
    return news;
  }

  at(id: string): Entry {
    return this.entries.get(id)!;
  }

  /** What stands at a place on the screen. */
  shown(id: string): Body | null {
    const { given, wanted } = this.at(id);
    return wanted === undefined ? body(given) : wanted;
  }

  want(id: string, wanted: Body | null): void {
    const entry = this.at(id);
    entry.base ??= entry.given?.revision ?? 0;
    entry.wanted = wanted;
    delete entry.refused;
  }

  /** The operation that saves what is wanted, unless there is nothing to send or it has to wait. */
  save(id: string): Save | Remove | null {
    const entry = this.at(id);
    const { given, wanted, place } = entry;
    if (wanted === undefined || entry.sent || entry.clash) return null;
    if (same(wanted, body(given))) {
      calm(entry);
      return null;
    }
    const name = newId();
    const expected = entry.base ?? given?.revision ?? 0;
    entry.sent = { id: name, body: wanted };
    delete entry.refused;
    // Nothing stands there, so there is something to write.
    if (wanted === null) return { op: "remove", id: name, key: given!.key, expected };
    const cells = cellsOf(place, body(given), wanted);
    return { op: "save", id: name, key: given?.key ?? null, expected, cells };
  }

  /** Takes an answer of Python, and returns the place that it is about. */
  answered(operation: Operation, reply: Reply): string | undefined {
    const entry = [...this.entries.values()].find(({ sent }) => sent?.id === operation.id);
    if (!entry) return undefined;
    const { body: said } = entry.sent!;
    delete entry.sent;
    if (reply.ok) kept(entry, said, reply);
    else if (isGone(reply)) gone(entry);
    else if (reply.theirs) clash(entry, reply.theirs);
    else entry.refused = why(reply);
    return entry.place.id;
  }

  /** Whether something is wanted that nothing but another try will save. */
  waits(id: string): boolean {
    const { wanted, sent, clash, refused } = this.at(id);
    return wanted !== undefined && !sent && !clash && !refused;
  }

  keepMine(id: string): void {
    const entry = this.at(id);
    entry.base = entry.given?.revision ?? 0;
    delete entry.clash;
  }

  takeTheirs(id: string): void {
    calm(this.at(id));
  }

  /** Puts back what an earlier component left: what it had sent, and what it could not send. */
  restore(operations: Operation[], unsent: Unsent[]): void {
    for (const { of: id = "", cells, expected } of unsent) {
      const entry = this.entries.get(id);
      if (!entry) continue;
      entry.wanted = cells.gone === true ? null : bodyOf(cells as Partial<Body>);
      entry.base = expected ?? 0;
    }
    for (const operation of operations) {
      if (operation.op !== "save" && operation.op !== "remove") continue;
      const entry = this.entries.get(placeOf(operation));
      if (!entry) continue;
      const wanted = operation.op === "remove" ? null : written(entry, operation.cells);
      entry.sent = { id: operation.id, body: wanted };
      entry.base ??= operation.expected;
      if (entry.wanted === undefined) entry.wanted = wanted;
    }
  }

  /** What would be lost without the drawer: wanted, and not on its way. */
  get unsent(): Unsent[] {
    return [...this.entries.values()]
      .filter(({ wanted, sent }) => wanted !== undefined && !(sent && same(sent.body, wanted)))
      .map(({ place, given, wanted, base }) => ({
        of: place.id,
        key: given?.key ?? null,
        expected: base ?? 0,
        cells: wanted ? ({ ...wanted } as Cells) : { gone: true },
      }));
  }

  /** Why something is not saved: one reason at a time, the most urgent first. */
  get trouble(): Trouble {
    const entries = [...this.entries.values()];
    if (entries.some((entry) => entry.clash)) return { why: "choose what shall stay.", again: false };
    return entries.find(({ refused }) => refused)?.refused ?? CALM;
  }
}

function body(given: Given | null): Body | null {
  return given && bodyOf(given);
}

function calm(entry: Entry): void {
  for (const name of ["wanted", "base", "refused", "clash"] as const) delete entry[name];
}

function kept(entry: Entry, said: Body | null, reply: Reply): void {
  const revision = reply.revision ?? (entry.base ?? 0) + 1;
  // Python may have given newer answers already; then they hold.
  if (said === null) {
    if ((entry.given?.revision ?? 0) <= (entry.base ?? 0)) entry.given = null;
  } else if ((entry.given?.revision ?? 0) < revision)
    entry.given = { ...said, key: reply.key ?? entry.given?.key ?? "", revision };
  delete entry.refused;
  if (entry.wanted !== undefined && same(entry.wanted, said)) calm(entry);
  else if (entry.wanted !== undefined) entry.base = entry.given?.revision ?? 0;
}

function isGone({ gone, theirs }: Reply): boolean {
  return gone === true || (!!theirs && Object.keys(theirs).length === 0);
}

/** The answer was taken back somewhere else: what is wanted here is a new one. */
function gone(entry: Entry): void {
  entry.given = null;
  entry.base = 0;
  if (entry.wanted === null) calm(entry);
}

function clash(entry: Entry, theirs: Cells): void {
  entry.given = theirs as unknown as Given;
  if (entry.wanted !== undefined && same(entry.wanted, body(entry.given))) calm(entry);
  else entry.clash = true;
}

function why({ messages, text }: Reply): Trouble {
  const said = Object.values(messages ?? {}).join(" ");
  return { why: said || text || "an answer did not get through.", again: said === "" };
}

function placeOf(operation: Save | Remove): string {
  // A key is the place, then who answers.
  if (operation.op === "remove") return operation.key.split("/")[0]!;
  return [operation.cells.item, operation.cells.aspect].filter(Boolean).join(".");
}

function written({ place, given }: Entry, cells: Cells): Body | null {
  return changed(place.part, body(given), { skipped: false, ...(cells as Partial<Body>) });
}
