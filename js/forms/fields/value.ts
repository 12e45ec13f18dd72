// What a value means: empty or not, the same or not, in words, and what is wrong with it.
import type { Field } from "../field.generated";
import type { Cells, Value } from "../../core/wire";

export function isBlank(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || String(value).trim() === "";
}

/** Two values that a person would call the same; blank is blank, however it is stored. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  const empty = (value: Value | undefined) => isBlank(value) && typeof value !== "string";
  if ((empty(one) || one === "") && (empty(other) || other === "")) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is sent for a field that somebody emptied. */
export function emptied(field: Field): Value {
  if (field.kind === "many") return [];
  if (field.kind === "yesno") return false;
  return ["number", "date"].includes(field.kind) || field.nullable ? null : "";
}

/** A value as people read it. */
export function inWords(field: Field, value: Value | undefined): string {
  const label = (one: string) => field.options.find((option) => option.value === one)?.label ?? one;
  if (field.kind === "yesno") return value ? "yes" : "no";
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(label).join(", ");
  if (typeof value === "object") return value.name;
  return label(String(value));
}

/** Why the value cannot be saved; empty when it can. */
export function problem(field: Field, value: Value | undefined): string {
  if (isBlank(value)) return field.required && field.kind !== "yesno" ? "This is needed." : "";
  if (field.kind === "number") return numberProblem(field, value);
  if (field.kind === "date") return dayProblem(value);
  if (field.kind === "yesno")
    return value === true ? "" : `“${String(value)}” is neither yes nor no.`;
  if (field.longest !== null && typeof value === "string") {
    const length = [...value].length;
    if (length > field.longest)
      return `This has ${length} characters. At most ${field.longest} can be saved.`;
  }
  if (field.kind !== "choice" && field.kind !== "many") return "";
  const unknown = [value].flat().filter((one) => !isOption(field, String(one)));
  return unknown.length > 0 ? `“${unknown.join(", ")}” is not one of the answers.` : "";
}

function isOption(field: Field, value: string): boolean {
  return field.options.some((option) => option.value === value);
}

function numberProblem(field: Field, value: Value | undefined): string {
  const { low, high } = field;
  const fits =
    typeof value === "number" &&
    Number.isFinite(value) &&
    (low === null || value >= low) &&
    (high === null || value <= high);
  if (fits) return "";
  if (typeof value === "string" && TWO_WAYS.test(value.trim())) return twoWays(value.trim());
  const given = value === UNREADABLE ? "This" : `“${String(value)}”`;
  if (low !== null && high !== null) return `${given} is not a number from ${low} to ${high}.`;
  if (low !== null) return `${given} is not a number of at least ${low}.`;
  return high === null ? `${given} is not a number.` : `${given} is not a number up to ${high}.`;
}

/** One mark and three figures behind it: a thousand and more, or a little more than one? */
const TWO_WAYS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

function twoWays(text: string): string {
  const [much, little] = [text.replace(/[.,]/, ""), Number(text.replace(",", "."))];
  return `“${text}” can be read in two ways. Write ${much} or ${little}.`;
}

function dayProblem(value: Value | undefined): string {
  const text = String(value);
  const day = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00Z`) : null;
  // A browser takes 30 February for 2 March.
  const real = day !== null && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
  if (real) return "";
  if (value === UNREADABLE) return "This is not a whole day yet. Fill in day, month and year.";
  return `“${text}” is not a day. Choose one, or press Delete to leave it empty.`;
}

/** Stands for what a number input holds when the browser cannot read it and will not say it. */
export const UNREADABLE = "\u{FFFD}";

/** The value that a cell of a spreadsheet stands for; what cannot be read stays as it is. */
export function fromText(field: Field, text: string): Value {
  const plain = text.trim();
  if (plain === "") return emptied(field);
  const option = (one: string) => optionOf(field, one)?.value ?? one;
  switch (field.kind) {
    case "number":
      return numberIn(plain) ?? text;
    case "date":
      return dayIn(plain) ?? text;
    case "yesno":
      return yesOrNo(plain.toLowerCase()) ?? text;
    case "many":
      return plain
        .split(/\s*[;|]\s*/)
        .filter(Boolean)
        .map(option);
    case "choice":
      return option(plain);
    default:
      return field.options.length > 0 ? option(text) : text;
  }
}

/** The number that a text holds, with its marks for thousands; none where it has two readings. */
function numberIn(text: string): number | undefined {
  if (TWO_WAYS.test(text)) return undefined;
  const bare = text.replace(/(?<=\d)[\s'\u2019](?=\d{3}(?!\d))/g, "");
  const english = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  const points = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(bare) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(bare);
  const plain = english ? bare.replaceAll(",", "") : points ? bare.replaceAll(".", "") : bare;
  const number = Number(plain.replace(",", "."));
  return Number.isNaN(number) ? undefined : number;
}

/** The day that a text says in a way that is the same everywhere: 2026-03-31, or 31.3.2026. */
function dayIn(text: string): string | undefined {
  const ours = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ]00:00.*)?$/.exec(text);
  const { year, month, day } =
    (ours ?? /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/.exec(text))?.groups ?? {};
  return year && month && day
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : undefined;
}

/** The option that a text names; two of the same name are nobody's to choose from here. */
function optionOf({ options }: Field, text: string) {
  const exact = options.filter(({ value, label }) => value === text || label === text);
  const named = options.filter((one) => alike(one.value, text) || alike(one.label, text));
  const found = exact.length > 0 ? exact : named;
  return found.length === 1 ? found[0] : undefined;
}

function yesOrNo(word: string): boolean | undefined {
  if (["yes", "y", "true", "1", "x", "✓"].includes(word)) return true;
  return ["no", "n", "false", "0", "-"].includes(word) ? false : undefined;
}

export function alike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The label of a number says what its ends mean. */
export function endsOf(field: Field): string {
  if (!field.ends || field.low === null || field.high === null) return "";
  return `${field.low} = ${field.ends.low}, ${field.high} = ${field.ends.high}`;
}

/** Everything of a new entry that holds something; a box left alone means no. */
export function whole(fields: Field[], cells: Cells): Cells {
  const filled = fields
    .filter((field) => field.kind === "yesno" || !isBlank(cells[field.name]))
    .map((field) => [field.name, cells[field.name] ?? false]);
  return Object.fromEntries(filled) as Cells;
}
