// Brings rows into the order of one column. Nothing is saved by it.
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { inWords, isBlank } from "../fields/value";
import type { Row } from "./row";
import type { Sheet } from "./sheet";

export interface Order {
  field: Field;
  falling: boolean;
}

const letters = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Sorts stably: empty cells after full ones, new rows at the end. */
export function sort(sheet: Sheet, { field, falling }: Order): void {
  const drafts = sheet.rows.filter((row) => row.key === null);
  const known = sheet.rows.filter((row) => row.key !== null);
  const value = (row: Row) => sheet.value(row, field.name);
  known.sort((one, other) => compare(field, value(one), value(other), falling));
  sheet.rows = [...known, ...drafts];
}

function compare(
  field: Field,
  one: Value | undefined,
  other: Value | undefined,
  falling: boolean,
): number {
  const empty = field.kind === "yesno" ? 0 : Number(isBlank(one)) - Number(isBlank(other));
  if (empty !== 0) return empty;
  return rise(field, one, other) * (falling ? -1 : 1);
}

function rise(field: Field, one: Value | undefined, other: Value | undefined): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (field.kind === "yesno") return Number(other === true) - Number(one === true);
  // Answers of a list stand in the list's own order: "less than once a year" before "weekly".
  const place = (value: Value | undefined) =>
    field.options.findIndex((option) => option.value === value);
  const both = field.kind === "choice" && place(one) >= 0 && place(other) >= 0;
  return both
    ? place(one) - place(other)
    : letters.compare(inWords(field, one), inWords(field, other));
}
