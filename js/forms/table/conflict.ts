// Two people changed the same row: both versions side by side, and the choice between them.
import { button, el, name } from "../../core/dom";
import { inWords, same } from "../fields/value";
import type { Asks } from "./row_view";
import type { Row, Sheet } from "./sheet";

export function conflict(sheet: Sheet, row: Row, called: string, asks: Asks): HTMLElement {
  const theirs = row.theirs ?? {};
  const differing = sheet.fields.filter(
    (field) => field.name in row.typed && !same(row.typed[field.name], theirs[field.name]),
  );
  const lines = differing.map((field) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, field.label),
      el("td", {}, name(inWords(field, row.typed[field.name]) || "(empty)")),
      el("td", {}, name(inWords(field, theirs[field.name]) || "(empty)")),
    ),
  );
  const heads = ["Field", "Yours", "Theirs"].map((text) => el("th", { scope: "col" }, text));
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...lines));
  return el(
    "div",
    { class: "cw-conflict", role: "group", "aria-label": `Two versions of ${called}` },
    el("p", {}, "Somebody changed ", name(called), " while you were writing. Nothing is lost."),
    table,
    button("Keep mine", () => asks.keepMine(row), `Keep mine: ${called}`),
    button("Take theirs", () => asks.takeTheirs(row), `Take theirs: ${called}`),
  );
}
