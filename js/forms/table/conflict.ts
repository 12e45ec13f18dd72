// Two people changed the same row: what differs, and the choice between the two.
import { button, el, name } from "../../core/dom";
import type { Cells } from "../../core/wire";
import type { Field } from "../field.generated";
import { inWords, same } from "../fields/value";
import type { Row } from "./row";
import type { Asks } from "./row_view";

export function conflict(fields: Field[], row: Row, called: string, asks: Asks): HTMLElement {
  return row.clash === "removing"
    ? removing(fields, row, called, asks)
    : writing(fields, row, called, asks);
}

function writing(fields: Field[], row: Row, called: string, asks: Asks): HTMLElement {
  const typed = fields.filter((field) => field.name in row.typed);
  return choice(
    `Two versions of ${called}`,
    ["Somebody changed ", name(called), " while you were writing. Nothing is lost."],
    difference(typed, ["Yours", row.typed], ["Theirs", row.cells]),
    button("Keep mine", () => asks.keepMine(row), `Keep mine: ${called}`),
    button("Take theirs", () => asks.takeTheirs(row), `Take theirs: ${called}`),
  );
}

function removing(fields: Field[], row: Row, called: string, asks: Asks): HTMLElement {
  return choice(
    `Remove ${called} or keep it`,
    ["Somebody changed ", name(called), " before you removed it. It is still here."],
    difference(fields, ["Before", row.seen ?? row.cells], ["Now", row.cells]),
    button("Remove all the same", () => asks.remove(row), `Remove all the same: ${called}`),
    button("Keep it", () => asks.keepRow(row), `Keep it: ${called}`),
  );
}

function choice(label: string, text: (string | Node)[], ...parts: Node[]): HTMLElement {
  const frame = { class: "cw-conflict", role: "group", "aria-label": label };
  return el("div", frame, el("p", {}, ...text), ...parts);
}

/** The fields in which two versions differ; nothing where they do not. */
function difference(fields: Field[], one: [string, Cells], other: [string, Cells]): Node {
  const lines = fields
    .filter((field) => !same(one[1][field.name], other[1][field.name]))
    .map((field) => {
      const cells = [one, other].map(([, cells]) =>
        el("td", {}, name(inWords(field, cells[field.name]) || "(empty)")),
      );
      return el("tr", {}, el("th", { scope: "row" }, field.label), ...cells);
    });
  if (lines.length === 0) return el("span");
  const heads = ["Field", one[0], other[0]].map((text) => el("th", { scope: "col" }, text));
  return el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...lines));
}
