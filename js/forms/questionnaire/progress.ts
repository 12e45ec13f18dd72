// How far is this person? In words, and as a bar.
import { el, freshId, set, tell } from "../../core/dom";
import type { Status } from "./body";

export interface Count {
  answered: number;
  left: number;
  all: number;
}

/** A question with several places is open as long as one of them is. */
export function together(statuses: Status[]): Status {
  if (statuses.includes("open")) return "open";
  return statuses.includes("answered") ? "answered" : "left out";
}

export function count(statuses: Status[]): Count {
  const of = (status: Status) => statuses.filter((one) => one === status).length;
  return { answered: of("answered"), left: of("left out"), all: statuses.length };
}

export function said({ answered, left, all }: Count): string {
  return `${answered} of ${all} answered${left > 0 ? `, ${left} left out` : ""}`;
}

export class Progress {
  private readonly words = el("span", { id: freshId() });
  private readonly bar = el("progress", { "aria-labelledby": this.words.id });
  readonly node = el("span", { class: "cw-q-progress" }, this.words, this.bar);

  draw(counted: Count): void {
    tell(this.words, said(counted));
    set(this.bar, { max: Math.max(counted.all, 1), value: counted.answered + counted.left });
  }
}
