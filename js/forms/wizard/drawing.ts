// What stands around a question: the way from the goal, what is there, and words to begin with.
import { button, el, name } from "../../core/dom";
import type { Box, Offer, Question } from "./question";

/** The boxes from the goal to the one that is asked about, and what leads to it so far. */
export function surroundings({ way, under }: Question): HTMLElement[] {
  const shown: HTMLElement[] = [];
  if (way.length > 0) {
    const last = way.length - 1;
    const boxes = way.map((box, at) => line(box, at === last ? "true" : null));
    shown.push(el("p", { class: "cw-w-head" }, "Where you are, from the goal backwards"));
    shown.push(el("ol", { class: "cw-w-way" }, ...boxes));
  }
  if (under.length > 0) {
    shown.push(el("p", { class: "cw-w-head" }, "What leads there so far"));
    shown.push(el("ul", { class: "cw-w-under" }, ...under.map((box) => line(box, null))));
  }
  return shown;
}

function line({ kind, label }: Box, current: string | null): HTMLElement {
  const said = el("span", { class: "cw-w-kind" }, kind);
  return el("li", { "aria-current": current }, said, " ", name(label));
}

/** Lists of words to begin with, folded; pressing one takes it. */
export function offers({ offers }: Question, take: (label: string) => void): HTMLElement[] {
  return offers.map((offer) => {
    const summary = el("summary", {}, `${offer.title} (${offer.words.length})`);
    return el("details", { class: "cw-w-offer" }, summary, ...groups(offer, take));
  });
}

function groups({ words }: Offer, take: (label: string) => void): HTMLElement[] {
  const names = [...new Set(words.map(({ group }) => group))];
  return names.flatMap((group) => {
    const taken = words.filter((one) => one.group === group);
    const lines = taken.map(({ label }) => el("li", {}, chosen(label, take)));
    const list = el("ul", { class: "cw-w-words" }, ...lines);
    return group ? [el("p", { class: "cw-w-head" }, name(group)), list] : [list];
  });
}

function chosen(label: string, take: (label: string) => void): HTMLElement {
  const node = button(label, () => take(label));
  node.dir = "auto";
  return node;
}
