// Puts pasted rows where they belong: over the rows from the focused one on, then below them.
import type { Notice } from "../../core/notice";
import { type Cells, newId, type Paste } from "../../core/wire";
import type { Field } from "../field.generated";
import { isBlank, whole } from "../fields/value";
import { readGrid } from "./paste";
import type { Row } from "./row";
import type { Sheet } from "./sheet";

export interface Outcome {
  operation: Paste | null;
  said: Notice;
}

/** Types the pasted cells into the sheet; what can be saved becomes one operation. */
export function pasteInto(
  sheet: Sheet,
  columns: Field[],
  text: string,
  from: { row: Row; field: Field },
): Outcome {
  const right = columns.slice(columns.indexOf(from.field));
  const { rows, beyond } = readGrid(text, sheet.fields, right);
  const start = sheet.rows.indexOf(from.row);
  const filled = rows.map((cells, index) => fill(sheet, sheet.rows[start + index], cells));
  const ready = filled.filter((row) => !row.waiting && isReady(sheet, row));
  const operation: Paste = {
    op: "paste",
    id: newId(),
    rows: ready.map((row) => sent(sheet, row)),
  };
  ready.forEach((row, index) => (row.waiting = { id: operation.id, index }));
  return {
    operation: ready.length > 0 ? operation : null,
    said: say(filled.length, ready.length, beyond),
  };
}

function fill(sheet: Sheet, old: Row | undefined, cells: Cells): Row {
  const row = old ?? sheet.add();
  // An empty cell of the clipboard clears nothing that stands here already.
  for (const [name, value] of Object.entries(cells))
    if (!isBlank(value) || value === false) sheet.type(row, name, value);
  return row;
}

function isReady(sheet: Sheet, row: Row): boolean {
  const wrong = sheet.fields.some(({ name }) => name in row.typed && sheet.problems(row)[name]);
  return (
    !wrong && !row.clash && sheet.missing(row).length === 0 && Object.keys(row.typed).length > 0
  );
}

function sent(sheet: Sheet, row: Row): Paste["rows"][number] {
  if (row.key === null) return { key: null, cells: whole(sheet.fields, row.typed) };
  return { key: row.key, expected: row.base ?? row.revision, cells: { ...row.typed } };
}

function say(all: number, ready: number, beyond: string[]): Notice {
  const kept = all - ready;
  const parts = [`${all} ${all === 1 ? "row" : "rows"} pasted.`];
  if (kept > 0) parts.push(`${kept} of them cannot be saved yet: please look at the marked cells.`);
  if (beyond.length > 0) parts.push(`There is no column for: ${quoted(beyond)}.`);
  return { tone: beyond.length + kept > 0 ? "problem" : "info", text: parts.join(" ") };
}

function quoted(texts: string[]): string {
  const shown = texts.slice(0, 10).map((text) => `“${text}”`);
  const more = texts.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
