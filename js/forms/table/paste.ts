// Reads what somebody copied from a spreadsheet.
import { parse } from "papaparse";
import type { Cells } from "../../core/wire";
import type { Field } from "../field.generated";
import { alike, fromText } from "../fields/value";

export interface Pasted {
  rows: Cells[];
  /** Cells that stand where the table has no column. */
  beyond: string[];
}

/** Whether the text has several cells; one cell is typed text like any other. */
export function isGrid(text: string): boolean {
  return /\t|\r|\n/.test(text.replace(/[\r\n]+$/, ""));
}

/** Reads rows; `fields` are all fields, `columns` those from the focused one to the right. */
export function readGrid(text: string, fields: Field[], columns: Field[]): Pasted {
  const { data } = parse<string[]>(text, { delimiter: "\t", skipEmptyLines: "greedy" });
  const header = headerOf(data[0] ?? [], fields);
  const under = header ?? columns;
  const beyond: string[] = [];
  const rows = (header ? data.slice(1) : data).map((texts) => {
    const cells: Cells = {};
    texts.forEach((cell, index) => {
      const field = under[index];
      if (field) cells[field.name] = fromText(field, cell);
      else if (cell.trim() !== "") beyond.push(cell);
    });
    return cells;
  });
  return { rows, beyond };
}

/** The fields that a first row of labels names, or nothing when it is no such row. */
function headerOf(texts: string[], fields: Field[]): (Field | undefined)[] | null {
  const named = texts.map((text) => fields.find((field) => alike(field.label, text)));
  const known = named.filter((field) => field !== undefined);
  const labels = texts.filter((text) => text.trim() !== "");
  return known.length > 0 && known.length === labels.length ? named : null;
}
