// Why is something done in this table not saved? One reason at a time, the most urgent first.
import { CALM, type Trouble } from "../../core/desk";
import { isTyped } from "./row";
import type { Sheet } from "./sheet";

export function trouble(sheet: Sheet, failure: string): Trouble {
  if (sheet.rows.some((row) => row.clash)) return { why: "choose what shall stay.", again: false };
  const rows = sheet.rows.filter((row) => isTyped(row) && !row.waiting);
  if (rows.length === 0) return CALM;
  if (rows.some((row) => Object.keys(sheet.problems(row)).length > 0))
    return { why: "please look at the marked cells.", again: false };
  if (rows.some((row) => sheet.missing(row).length > 0))
    return { why: "a row still needs something.", again: false };
  return { why: failure || "something that you typed did not get through.", again: true };
}
