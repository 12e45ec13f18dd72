// The rows of a table: what is saved, what is typed, and what waits for an answer.
import type { Unsent } from "../../core/drawer";
import {
  newId,
  type Cells,
  type Messages,
  type Operation,
  type Save,
  type Value,
} from "../../core/wire";
import type { Field } from "../field.generated";
import { isBlank, problem, same, whole } from "../fields/value";

export interface Incoming {
  key: string;
  revision: number;
  cells: Cells;
  messages?: Messages;
  mine?: boolean;
}

export interface Row {
  /** Null for a new row that Python does not know yet. */
  key: string | null;
  revision: number;
  cells: Cells;
  /** What is typed and not yet saved. */
  typed: Cells;
  /** The revision that the person saw when they began to write here. */
  base: number | null;
  messages: Messages;
  /** What somebody else wrote into the same row in between. */
  theirs: Cells | null;
  /** The operation that waits for an answer, and which of its rows this is. */
  waiting: { id: string; index: number } | null;
  mine: boolean;
  note: string;
}

export class Sheet {
  rows: Row[] = [];
  private latest: Incoming[] = [];

  constructor(public fields: Field[]) {}

  add(cells: Cells = {}, key: string | null = null): Row {
    const row: Row = {
      key,
      revision: 0,
      cells: {},
      typed: cells,
      base: null,
      messages: {},
      theirs: null,
      waiting: null,
      mine: true,
      note: "",
    };
    this.rows.push(row);
    return row;
  }

  drop(row: Row): void {
    this.rows = this.rows.filter((one) => one !== row);
    this.latest = this.latest.filter((one) => one.key !== row.key);
  }

  value(row: Row, name: string): Value | undefined {
    return name in row.typed ? row.typed[name] : row.cells[name];
  }

  /** The person begins to write: what they see now is what they change. */
  touch(row: Row): void {
    row.base ??= row.revision;
  }

  /** The person goes away; without anything typed they have changed nothing. */
  leave(row: Row): void {
    if (!isTyped(row) && !row.waiting) row.base = null;
  }

  type(row: Row, name: string, value: Value): void {
    this.touch(row);
    if (!row.waiting && same(value, row.cells[name])) delete row.typed[name];
    else row.typed[name] = value;
    delete row.messages[name];
  }

  /** What is wrong, by field: with what is typed, and what Python said about the rest. */
  problems(row: Row): Messages {
    const found = this.fields
      .filter(({ name }) => name in row.typed)
      .map((field) => [field.name, problem(field, row.typed[field.name])])
      .filter(([, text]) => text);
    return { ...row.messages, ...Object.fromEntries(found) };
  }

  /** What a row still needs before it can be saved. */
  missing(row: Row): Field[] {
    return this.fields.filter(
      (field) => field.required && field.kind !== "yesno" && isBlank(this.value(row, field.name)),
    );
  }

  /** The operation that saves what is typed, unless there is nothing to send or it has to wait. */
  save(row: Row): Save | null {
    const held = row.waiting || row.theirs || !isTyped(row) || this.missing(row).length > 0;
    if (held || Object.keys(this.problems(row)).some((name) => name in row.typed)) return null;
    const cells = row.revision === 0 ? whole(this.fields, row.typed) : { ...row.typed };
    const expected = row.base ?? row.revision;
    row.waiting = { id: newId(), index: 0 };
    return { op: "save", id: row.waiting.id, key: row.key, expected, cells };
  }

  /** Takes the rows that Python gives. What is typed or not yet answered stays as it is. */
  take(incoming: Incoming[]): void {
    this.latest = incoming;
    const given = new Map(incoming.map((one) => [one.key, one]));
    this.rows = this.rows.filter((row) => stays(row, given));
    for (const row of this.rows) {
      const one = row.key === null ? undefined : given.get(row.key);
      if (one) update(row, one);
    }
    this.admit();
  }

  /** Adds the rows that are not here yet, unless one of them may be a row that waits for its key. */
  admit(): void {
    if (this.rows.some((row) => row.waiting)) return;
    const here = new Set(this.rows.map((row) => row.key));
    const drafts = this.rows.filter((row) => row.key === null);
    this.rows = this.rows.filter((row) => row.key !== null);
    for (const one of this.latest) if (!here.has(one.key)) update(this.add({}, one.key), one);
    this.rows.push(...drafts);
  }

  /** Puts back what an earlier table left: what it had sent, and what it could not send. */
  restore(operations: Operation[], unsent: Unsent[]): void {
    for (const operation of operations) {
      if (operation.op === "save") this.wait(operation.id, [operation]);
      if (operation.op === "paste") this.wait(operation.id, operation.rows);
      if (operation.op === "remove") this.wait(operation.id, [{ key: operation.key, cells: {} }]);
    }
    for (const { key, cells } of unsent) this.find(key, cells);
  }

  /** Marks rows as on their way, adding those that are new. */
  wait(id: string, rows: { key: string | null; cells: Cells }[]): void {
    rows.forEach(({ key, cells }, index) => {
      this.find(key, cells).waiting = { id, index };
    });
  }

  private find(key: string | null, cells: Cells): Row {
    const row = key === null ? undefined : this.rows.find((one) => one.key === key);
    if (row) Object.assign(row.typed, cells);
    return row ?? this.add({ ...cells }, key);
  }

  /** What would be lost without the drawer: typed, and not on its way. */
  get unsent(): Unsent[] {
    return this.rows
      .filter((row) => isTyped(row) && !row.waiting)
      .map(({ key, typed }) => ({ key, cells: typed }));
  }
}

export function isTyped(row: Row): boolean {
  return Object.keys(row.typed).length > 0;
}

function update(row: Row, one: Incoming): Row {
  row.revision = one.revision;
  row.cells = one.cells;
  row.mine = one.mine ?? true;
  row.note = "";
  const refused = Object.entries(row.messages).filter(([name]) => name in row.typed);
  row.messages = { ...one.messages, ...Object.fromEntries(refused) };
  return row;
}

function stays(row: Row, given: Map<string, Incoming>): boolean {
  if (row.key === null || row.waiting || given.has(row.key)) return true;
  if (!isTyped(row)) return false;
  row.typed = { ...row.cells, ...row.typed };
  Object.assign(row, { key: null, revision: 0, base: null, theirs: null, waiting: null });
  row.note = "Somebody removed this. What you typed is kept: change it to add it again.";
  return true;
}
