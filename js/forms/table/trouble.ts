// Why is something typed in this table not saved? One reason at a time, the most urgent first.
import { CALM, type Trouble } from "../../core/desk";
import { isTyped, type Sheet } from "./sheet";

export function trouble(sheet: Sheet, failure: string): Trouble {
  const rows = sheet.rows.filter((row) => isTyped(row) && !row.waiting);
  if (rows.some((row) => row.theirs)) return { why: "choose between two versions.", again: false };
  if (rows.some((row) => Object.keys(sheet.problems(row)).length > 0))
    return { why: "please look at the marked cells.", again: false };
  if (rows.some((row) => sheet.missing(row).length > 0))
    return { why: "a row still needs something.", again: false };
  return failure ? { why: failure, again: rows.length > 0 } : CALM;
}
