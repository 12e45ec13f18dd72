// What this person writes: points and lines, each kept as the table keeps its rows.
import type { Trouble } from "../core/desk";
import { CALM } from "../core/desk";
import type { Unsent } from "../core/drawer";
import { newId, type Operation, type RemoveThing, type Reply, type SaveThing } from "../core/wire";
import { answer } from "../forms/table/answers";
import { isTyped, type Row } from "../forms/table/row";
import { Sheet } from "../forms/table/sheet";
import type { Line, Point, Sort, Spot } from "./things";

export const SORTS: Sort[] = ["point", "line"];

export class Entries {
  readonly sheets: Record<Sort, Sheet> = { point: new Sheet([]), line: new Sheet([]) };
  /** Where somebody wants a new point to stand. */
  readonly wanted = new Map<Row, Spot>();
  /** What somebody has only just begun, as it stood then: nobody has tried to save it. */
  readonly fresh = new Map<Row, string>();

  take(points: Point[], lines: Line[]): void {
    this.sheets.point.take(
      points.flatMap(({ key, revision, cells }) => (cells ? [{ key, revision, cells }] : [])),
    );
    this.sheets.line.take(
      lines.flatMap(({ mine, revision, cells }) =>
        mine && cells ? [{ key: mine, revision, cells }] : [],
      ),
    );
  }

  /** Whether this person can write at all. */
  can(sort: Sort): boolean {
    return this.sheets[sort].fields.length > 0;
  }

  row(sort: Sort, key: string): Row | undefined {
    return key ? this.sheets[sort].rows.find((row) => row.key === key) : undefined;
  }

  begin(row: Row): void {
    this.fresh.set(row, JSON.stringify(row.typed));
  }

  sortOf(row: Row): Sort {
    return this.sheets.point.rows.includes(row) ? "point" : "line";
  }

  save(sort: Sort, row: Row): SaveThing | null {
    const operation = this.sheets[sort].save(row);
    return operation && { ...operation, op: `save-${sort}` };
  }

  remove(sort: Sort, row: Row): RemoveThing | null {
    if (row.key === null || row.waiting) return null;
    const id = newId();
    Object.assign(row, { waiting: { id, index: 0 }, seen: row.cells, clash: null });
    return { op: `remove-${sort}`, id, key: row.key, expected: row.revision };
  }

  drop(sort: Sort, row: Row): void {
    this.sheets[sort].drop(row);
    this.wanted.delete(row);
    this.fresh.delete(row);
  }

  /** Takes an answer in and returns the rows that it was about. */
  answer(operation: Operation, reply: Reply): Row[] {
    const plain = asRow(operation);
    const rows = plain ? answer(this.sheets[plain.sort], plain.operation, reply) : [];
    for (const row of rows) this.fresh.delete(row);
    return rows;
  }

  /** Only what is shown can have been begun just now. */
  keepFresh(shown: Row | null): void {
    for (const row of this.fresh.keys()) if (row !== shown) this.fresh.delete(row);
  }

  restore(operations: Operation[], unsent: Unsent[]): void {
    for (const sort of SORTS)
      this.sheets[sort].restore(
        operations.flatMap((one) => {
          const plain = asRow(one);
          return plain?.sort === sort ? [plain.operation] : [];
        }),
        unsent.filter(({ of }) => of === sort),
      );
  }

  get unsent(): Unsent[] {
    return SORTS.flatMap((of) => this.sheets[of].unsent.map((one) => ({ of, ...one })));
  }

  /** What somebody began and has not brought to an end. */
  get unfinished(): Row[] {
    return SORTS.flatMap((sort) => this.sheets[sort].rows).filter(
      (row) => !row.waiting && (isTyped(row) || row.clash !== null || row.key === null),
    );
  }

  /** Why something that was written is not saved: one reason at a time, the most urgent first. */
  trouble(failure: string): Trouble {
    const rows = this.unfinished.filter(
      (row) => row.clash || (isTyped(row) && !this.isJustBegun(row)),
    );
    if (rows.some(({ clash }) => clash)) return { why: "choose what shall stay.", again: false };
    if (rows.length === 0) return CALM;
    if (rows.some((row) => this.problems(row)))
      return { why: "please look at the marked fields.", again: false };
    if (rows.some((row) => this.isIncomplete(row)))
      return { why: "something that you began still needs an answer.", again: false };
    return { why: failure || "something that you typed did not get through.", again: true };
  }

  private isIncomplete(row: Row): boolean {
    return this.sheets[this.sortOf(row)].missing(row).length > 0;
  }

  /** Somebody is about to fill in what it still needs. */
  private isJustBegun(row: Row): boolean {
    return this.fresh.has(row) && this.isIncomplete(row) && !this.problems(row);
  }

  private problems(row: Row): boolean {
    return Object.keys(this.sheets[this.sortOf(row)].problems(row)).length > 0;
  }
}

/** The operation as a table would have sent it. */
function asRow(operation: Operation): { sort: Sort; operation: Operation } | null {
  switch (operation.op) {
    case "save-point":
    case "save-line":
      return { sort: sortIn(operation.op), operation: { ...operation, op: "save" } };
    case "remove-point":
    case "remove-line":
      return { sort: sortIn(operation.op), operation: { ...operation, op: "remove" } };
    default:
      return null;
  }
}

function sortIn(op: string): Sort {
  return op.endsWith("point") ? "point" : "line";
}
