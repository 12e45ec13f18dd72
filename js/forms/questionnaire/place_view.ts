// One answer on the screen: its control, leaving it out, taking it back, and what is wrong with it.
import { button, el, freshId, set, tell } from "../../core/dom";
import { type Place, short } from "./asked";
import type { Answers } from "./answers";
import { type Body, statusOf } from "./body";
import { conflict } from "./conflict";
import { type Control, NOW, type Wishes } from "./control";
import { Radios } from "./radios";
import { Ranking } from "./ranking";
import { Ticks } from "./ticks";
import { Written } from "./written";

export class PlaceView {
  readonly node = el("div", { class: "cw-q-place" });
  private readonly control: Control;
  private readonly skip: HTMLButtonElement;
  private readonly clear: HTMLButtonElement;
  private readonly told = el("p", { class: "cw-q-told", id: freshId(), hidden: true });
  private readonly message = el("p", { class: "cw-message", id: freshId(), dir: "auto" });
  private readonly about = el("div", { class: "cw-q-about" });

  /** `named` are the ids of what names the control, `called` the same in words. */
  constructor(
    readonly place: Place,
    private readonly named: string,
    private readonly called: string,
    private readonly answers: Answers,
    private readonly wishes: Wishes,
  ) {
    this.control = made(place, wishes);
    this.skip = quiet("Leave this out", short(called), () => this.leaveOut());
    this.clear = quiet("Clear", short(called), () => this.takeBack());
    const tools = el("div", { class: "cw-q-quiet" }, this.skip, this.clear);
    this.node.append(this.control.node, tools, this.told, this.message, this.about);
  }

  private get body(): Body | null {
    return this.answers.shown(this.place.id);
  }

  private leaveOut(): void {
    if (this.body?.skipped) this.wishes.clear(this.place);
    else this.wishes.change(this.place, { skipped: true }, NOW);
  }

  private takeBack(): void {
    this.wishes.clear(this.place);
    this.focus(); // the button is gone
  }

  focus(): void {
    this.control.focus();
  }

  get open(): boolean {
    return statusOf(this.place.part, this.body) === "open";
  }

  draw(closed: boolean, force = false): void {
    const { body } = this;
    const { refused, clash, wanted, given } = this.answers.at(this.place.id);
    const status = statusOf(this.place.part, body);
    this.control.show(body, force);
    this.control.close(closed);
    set(this.skip, { "aria-pressed": String(status === "left out") });
    this.skip.disabled = closed;
    // What nobody can press is only shown where it says something.
    this.skip.hidden = closed && status !== "left out";
    this.clear.hidden = closed || status !== "answered";
    this.told.hidden = status !== "left out";
    tell(this.told, status === "left out" ? "You left this out: it is not counted at all." : "");
    tell(this.message, refused?.why ?? "");
    const ids = [this.told.hidden ? "" : this.told.id, refused ? this.message.id : ""];
    this.control.describe(this.named, ids.filter(Boolean).join(" "), !!refused);
    this.node.classList.toggle("cw-q-unsaved", !!refused);
    if (clash)
      this.about.replaceChildren(
        conflict(this.place, this.called, wanted ?? null, given, {
          mine: () => this.wishes.keepMine(this.place),
          theirs: () => this.wishes.takeTheirs(this.place),
        }),
      );
    else this.about.replaceChildren();
  }
}

function made(place: Place, wishes: Wishes): Control {
  switch (place.part.asks) {
    case "ticks":
      return new Ticks(place, wishes);
    case "ranking":
      return new Ranking(place, wishes);
    case "words":
      return new Written(place, wishes, "words");
    default:
      return new Radios(place, wishes);
  }
}

function quiet(text: string, called: string, press: () => void): HTMLButtonElement {
  const made = button(text, press, `${text}: ${called}`);
  made.classList.add("cw-q-small");
  return made;
}
