// An answer was changed in two places at once: both of them, and the choice.
import { button, el } from "../../core/dom";
import { type Place, short } from "./asked";
import { type Body, inWords } from "./body";

export function conflict(
  place: Place,
  called: string,
  mine: Body | null,
  theirs: Body | null,
  choose: { mine(): void; theirs(): void },
): HTMLElement {
  const named = short(called);
  const frame = { class: "cw-conflict", role: "group", "aria-label": `Two answers: ${named}` };
  const versions = el("dl", { class: "cw-q-versions" });
  for (const [whose, body] of [
    ["Yours", mine],
    ["Theirs", theirs],
  ] as const)
    versions.append(el("dt", {}, whose), el("dd", { dir: "auto" }, full(place, body)));
  return el(
    "div",
    frame,
    el("p", {}, "This answer was changed somewhere else while you gave yours. Nothing is lost."),
    versions,
    button("Keep mine", choose.mine, `Keep mine: ${named}`),
    button("Take theirs", choose.theirs, `Take theirs: ${named}`),
  );
}

function full(place: Place, body: Body | null): string {
  const note = body?.note ? ` (note: ${body.note})` : "";
  return inWords(place, body) + note;
}
