// One row: what is saved, what is typed, and what waits for an answer.
import type { Cells, Messages } from "../../core/wire";

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
  /** What Python says about the row as it stands. */
  messages: Messages;
  /** Why Python did not take what is typed. */
  refused: Messages;
  /** Somebody else wrote here while this person did, or while they removed it: what did they? */
  clash: "writing" | "removing" | null;
  /** What stood here when the person asked to remove the row. */
  seen: Cells | null;
  /** The operation that waits for an answer, and which of its rows this is. */
  waiting: { id: string; index: number } | null;
  mine: boolean;
  note: string;
}

export function newRow(cells: Cells, key: string | null, base: number | null): Row {
  return {
    key,
    revision: 0,
    cells: {},
    typed: cells,
    base,
    messages: {},
    refused: {},
    clash: null,
    seen: null,
    waiting: null,
    mine: true,
    note: "",
  };
}

export function isTyped(row: Row): boolean {
  return Object.keys(row.typed).length > 0;
}

/** Brings a row up to what Python gives; what is typed stays. */
export function update(row: Row, one: Incoming): void {
  row.revision = one.revision;
  row.cells = one.cells;
  row.mine = one.mine ?? true;
  row.note = "";
  row.messages = one.messages ?? {};
}

/** The row is not there any more: what somebody typed in it becomes a new one. */
export function orphan(row: Row): void {
  row.typed = { ...row.cells, ...row.typed };
  Object.assign(row, { key: null, revision: 0, base: null, clash: null, refused: {} });
  row.note = "Somebody removed this. What you typed is kept: change it to add it again.";
}
