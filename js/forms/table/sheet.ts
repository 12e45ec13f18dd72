// The rows of a table: what Python gave, and what the person does with it.
import type { Unsent } from "../../core/drawer";
import {
  newId,
  type Cells,
  type Messages,
  type Operation,
  type Paste,
  type Save,
  type Value,
} from "../../core/wire";
import type { Field } from "../field.generated";
import { isBlank, problem, same, whole } from "../fields/value";
import { type Incoming, isTyped, newRow, orphan, type Row, update } from "./row";

export class Sheet {
  rows: Row[] = [];
  private latest: Incoming[] = [];

  constructor(public fields: Field[]) {}

  add(cells: Cells = {}, key: string | null = null, base: number | null = null): Row {
    const row = newRow(cells, key, base);
    this.rows.push(row);
    return row;
  }

  drop(row: Row): void {
    this.rows = this.rows.filter((one) => one !== row);
    this.forget(row);
  }

  /** The row is gone: what is typed in it becomes a new one. */
  outlive(row: Row): void {
    this.forget(row);
    orphan(row);
  }

  /** What Python gave before is no reason to show the row again. */
  private forget(row: Row): void {
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
    // A reason that names no cell may have gone with any change.
    const others = this.fields.filter((field) => field.name !== name && field.name in row.refused);
    row.refused = Object.fromEntries(others.map((field) => [field.name, row.refused[field.name]!]));
  }

  /** What is wrong, by field: with what is typed, why it was refused, and what Python said before. */
  problems(row: Row): Messages {
    const found = this.fields
      .filter(({ name }) => name in row.typed)
      .map((field) => [field.name, problem(field, row.typed[field.name])])
      .filter(([, text]) => text);
    return { ...row.messages, ...row.refused, ...Object.fromEntries(found) };
  }

  /** What a row still needs before it can be saved. */
  missing(row: Row): Field[] {
    return this.fields.filter(
      (field) => field.required && field.kind !== "yesno" && isBlank(this.value(row, field.name)),
    );
  }

  /** The operation that saves what is typed, unless there is nothing to send or it has to wait. */
  save(row: Row): Save | null {
    const held = row.waiting || row.clash || !isTyped(row) || this.missing(row).length > 0;
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
    this.rows = this.rows.filter((row) => given.has(row.key ?? "") || this.stays(row));
    for (const row of this.rows) {
      const one = row.key === null ? undefined : given.get(row.key);
      if (one) update(row, one);
    }
    this.admit();
  }

  /** What becomes of a row that Python does not give. */
  stays(row: Row): boolean {
    if (row.key !== null && !row.waiting && isTyped(row)) orphan(row);
    return row.key === null || row.waiting !== null;
  }

  /** Whether Python gives this row still. */
  gives(row: Row): boolean {
    return this.latest.some((one) => one.key === row.key);
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
    for (const { key, cells, expected } of unsent) this.find(key, cells, expected);
  }

  /** Marks rows as on their way, adding those that are new. */
  private wait(id: string, rows: Paste["rows"]): void {
    rows.forEach(({ key, cells, expected }, index) => {
      this.find(key, cells, expected).waiting = { id, index };
    });
  }

  private find(key: string | null, cells: Cells, expected: number | null = null): Row {
    const base = key === null ? null : expected;
    const row = key === null ? undefined : this.rows.find((one) => one.key === key);
    if (row) Object.assign(row, { typed: { ...row.typed, ...cells }, base });
    return row ?? this.add({ ...cells }, key, base);
  }

  /** What would be lost without the drawer: typed, and not on its way. */
  get unsent(): Unsent[] {
    return this.rows
      .filter((row) => isTyped(row) && !row.waiting)
      .map(({ key, typed, base }) => ({
        key,
        ...(key !== null && base !== null && { expected: base }),
        cells: typed,
      }));
  }
}
