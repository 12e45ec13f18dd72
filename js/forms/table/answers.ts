// What an answer from Python does to the rows that waited for it.
import type { Cells, Operation, Refusal, Reply } from "../../core/wire";
import { same } from "../fields/value";
import { isTyped, type Row } from "./row";
import type { Sheet } from "./sheet";

/** Takes an answer into the sheet and returns the rows that it was about. */
export function answer(sheet: Sheet, operation: Operation, reply: Reply): Row[] {
  const rows = sheet.rows.filter((row) => row.waiting?.id === operation.id);
  for (const row of rows) {
    const { index } = row.waiting!;
    const refusal = reply.ok ? reply.refused?.find((one) => one.index === index) : reply;
    row.waiting = null;
    if (operation.op === "remove") removed(sheet, row, refusal);
    else if (refusal) refuse(sheet, row, refusal);
    else if (operation.op === "save") keep(sheet, row, operation.cells, operation.expected, reply);
    else if (operation.op === "paste") keepPasted(sheet, row, operation.rows[index]!.cells);
  }
  sheet.admit();
  return rows;
}

function removed(sheet: Sheet, row: Row, refusal: Refusal | undefined): void {
  if (!refusal || isGone(sheet, row, refusal)) sheet.drop(row);
  else if (refusal.theirs) clash(sheet, row, refusal.theirs, "removing");
}

function refuse(sheet: Sheet, row: Row, refusal: Refusal): void {
  row.refused = refusal.messages ?? {};
  if (isGone(sheet, row, refusal)) sheet.outlive(row);
  else if (refusal.theirs) {
    clash(sheet, row, refusal.theirs, "writing");
    // Two people who write the same do not differ.
    settle(row, row.cells);
    if (!isTyped(row)) letGo(row);
  }
}

/** Python says that the row is not there any more, or has shown it already. */
function isGone(sheet: Sheet, row: Row, { gone, theirs }: Refusal): boolean {
  if (row.key === null) return false;
  return gone || (theirs ? !sheet.fields.some(({ name }) => name in theirs) : !sheet.gives(row));
}

/** What somebody else wrote stands in the row from now on, and the person has to choose. */
function clash(sheet: Sheet, row: Row, theirs: Cells, during: "writing" | "removing"): void {
  const known = sheet.fields.filter(({ name }) => name in theirs);
  const cells = Object.fromEntries(known.map(({ name }) => [name, theirs[name]!]));
  row.cells = { ...row.cells, ...cells };
  row.revision = Math.max(row.revision, Number(theirs.revision ?? 0));
  row.clash = during;
}

function keep(sheet: Sheet, row: Row, cells: Cells, expected: number, reply: Reply): void {
  const revision = reply.revision ?? expected + 1;
  row.refused = {};
  settle(row, cells);
  // A new row gets its key; a tie between other ends is another tie.
  if (reply.key !== undefined && row.key !== reply.key) {
    row.key = reply.key;
    const twin = sheet.rows.find((one) => one !== row && one.key === row.key);
    if (twin) {
      Object.assign(row, { revision: twin.revision, cells: twin.cells });
      sheet.drop(twin);
    }
  }
  // Python may have given newer rows already; then they hold.
  if (row.revision < revision) {
    row.revision = revision;
    row.cells = { ...row.cells, ...cells };
  }
  row.base = isTyped(row) ? revision : null;
}

function keepPasted(sheet: Sheet, row: Row, cells: Cells): void {
  row.refused = {};
  settle(row, cells);
  row.base = null;
  // New rows come back among those that Python gives.
  if (row.key === null && !isTyped(row)) sheet.drop(row);
  else row.cells = { ...row.cells, ...cells };
}

/** What was saved is no longer only typed, unless it was changed meanwhile. */
function settle(row: Row, saved: Cells): void {
  for (const [name, value] of Object.entries(saved))
    if (name in row.typed && same(row.typed[name], value)) delete row.typed[name];
}

function letGo(row: Row): void {
  Object.assign(row, { clash: null, seen: null, base: null });
}

/** The person keeps what they typed, over what somebody else wrote in between. */
export function keepMine(row: Row): void {
  Object.assign(row, { clash: null, base: row.revision });
}

/** The person takes what somebody else wrote: it stands in the row already. */
export function takeTheirs(row: Row): void {
  Object.assign(row, { typed: {}, refused: {} });
  letGo(row);
}

/** The person removes nothing; what they typed besides is sent on its own. */
export function keepRow(row: Row): void {
  Object.assign(row, { clash: null, seen: null });
}
