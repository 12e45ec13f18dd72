// The buttons above the outline: they act on the row in which the person is.
import { button, set, tell } from "../core/dom";
import type { Standing } from "./standing";

interface Does {
  add(): void;
  before(): void;
  choose(): void;
  line(): void;
  doubts(): void;
  remove(): void;
  unfold(): void;
  fold(): void;
}

/** What this person may do at all, and where they are. */
export interface Can {
  points: boolean;
  lines: boolean;
  isBox: boolean;
  /** Whether the row leads to the one above by a link. */
  isLinked: boolean;
  /** What the row would lose: a reference only its link. */
  removes: "" | "point" | "line";
  doubts: number;
}

export class Tools {
  private readonly before: HTMLButtonElement;
  private readonly choose: HTMLButtonElement;
  private readonly line: HTMLButtonElement;
  private readonly remove: HTMLButtonElement;
  private readonly add: HTMLButtonElement;
  private readonly doubts: HTMLButtonElement;
  readonly write: HTMLButtonElement[];
  readonly look: HTMLButtonElement[];

  constructor(
    private readonly standing: Standing,
    does: Does,
  ) {
    const { before, point, line } = standing.words;
    this.before = able(before, does.before);
    this.choose = able(`Link to another ${point}`, does.choose);
    this.line = able(`Edit its ${line}`, does.line);
    set(this.line, { title: "Why it leads to what stands above it" });
    this.remove = able(`Remove this ${point}`, does.remove);
    this.add = button(`Add ${point}`, does.add);
    this.doubts = able("Doubts", does.doubts);
    this.write = [this.before, this.choose, this.line, this.remove, this.add];
    this.look = [this.doubts, button("Open all", does.unfold), button("Close all", does.fold)];
  }

  /** Says what can be done now; a button that does nothing keeps its place. */
  allow({ points, lines, isBox, isLinked, removes, doubts }: Can): void {
    this.before.hidden = !(points && lines);
    this.choose.hidden = !lines;
    this.remove.hidden = this.add.hidden = !points;
    enable(this.before, isBox);
    this.before.classList.toggle("cw-main", isBox);
    this.add.classList.toggle("cw-main", !isBox);
    enable(this.choose, isBox);
    enable(this.line, isLinked);
    enable(this.remove, removes !== "");
    enable(this.doubts, doubts > 0);
    const { words } = this.standing;
    tell(this.remove, `Remove this ${removes === "line" ? words.line : words.point}`);
    tell(this.doubts, `Doubts (${doubts})`);
  }
}

/** A button that does nothing where it says so. */
function able(text: string, act: () => void): HTMLButtonElement {
  const made = button(text, () => {
    if (made.getAttribute("aria-disabled") !== "true") act();
  });
  return made;
}

function enable(one: HTMLButtonElement, on: boolean): void {
  set(one, { "aria-disabled": String(!on) });
}
