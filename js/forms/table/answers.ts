// What an answer from Python does to the rows that waited for it.
import type { Cells, Operation, Reply } from "../../core/wire";
import { same } from "../fields/value";
import { isTyped, type Row, type Sheet } from "./sheet";

/** Takes an answer into the sheet and returns the rows that it was about. */
export function answer(sheet: Sheet, operation: Operation, reply: Reply): Row[] {
  const rows = sheet.rows.filter((row) => row.waiting?.id === operation.id);
  for (const row of rows) {
    const { index } = row.waiting!;
    const refused = reply.refused?.find((one) => one.index === index);
    row.waiting = null;
    if (refused) row.messages = refused.messages;
    else if (!reply.ok) refuse(row, reply);
    else if (operation.op === "save") keep(sheet, row, operation.cells, operation.expected, reply);
    else if (operation.op === "paste") keepPasted(sheet, row, operation.rows[index]!.cells);
    else sheet.drop(row);
  }
  sheet.admit();
  return rows;
}

function refuse(row: Row, reply: Reply): void {
  row.messages = reply.messages ?? {};
  row.theirs = reply.theirs ?? null;
}

function keep(sheet: Sheet, row: Row, cells: Cells, expected: number, reply: Reply): void {
  const revision = reply.revision ?? expected + 1;
  row.messages = {};
  row.theirs = null;
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

/** The person keeps what they typed, over what somebody else wrote in between. */
export function keepMine(row: Row): void {
  row.theirs = null;
  row.base = row.revision;
}

export function takeTheirs(row: Row): void {
  row.cells = { ...row.cells, ...row.theirs };
  Object.assign(row, { typed: {}, theirs: null, base: null, messages: {} });
}
