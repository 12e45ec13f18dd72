// One question on the screen: its words, its answers, a note, and for a case why it belongs where.
import { el, freshId, tell } from "../../core/dom";
import { isWhole, type Question } from "./asked";
import type { Answers } from "./answers";
import { type Status, statusOf } from "./body";
import type { Wishes } from "./control";
import { Note } from "./note";
import { PlaceView } from "./place_view";
import { together } from "./progress";

export interface Explained {
  right: boolean;
  text: string;
}

export class QuestionView {
  readonly node: HTMLElement;
  private readonly label = el("p", { class: "cw-q-label", id: freshId(), dir: "auto", tabindex: -1 });
  private readonly named: string;
  private readonly places: PlaceView[];
  private readonly note: Note | null = null;
  private readonly why = el("div", { class: "cw-q-why", "aria-live": "polite" });

  /** Above it stand a heading and what is asked of each item: their ids. */
  constructor(
    readonly question: Question,
    number: number,
    [heading, asked]: [string, string],
    private readonly answers: Answers,
    private readonly explained: (id: string) => Explained | undefined,
    wishes: Wishes,
  ) {
    const { part, label, meaning, places } = question;
    const whole = isWhole(part);
    this.named = whole ? heading : this.label.id;
    this.node = el(whole ? "div" : "li", { class: `cw-q-question cw-q-${part.asks}` });
    if (!whole) this.node.append(this.label);
    this.label.textContent = label;
    this.label.dataset.number = String(number);
    if (meaning) this.node.append(el("p", { class: "cw-help", dir: "auto" }, meaning));
    const answer = el("div", { class: "cw-q-answer" });
    this.node.append(answer);
    this.places = places.map((place) => {
      const several = places.length > 1;
      const words = place.aspect?.label ?? "";
      const aspect = el("p", { class: "cw-q-aspect", id: freshId(), dir: "auto" }, words);
      const ids = `${this.named} ${several ? aspect.id : asked}`.trim();
      const called = several ? `${label}, ${words}` : label;
      const view = new PlaceView(place, ids, called, answers, wishes);
      if (several) view.node.prepend(aspect);
      answer.append(view.node);
      return view;
    });
    if (part.asks === "cases") this.node.append(this.why);
    if (part.note) this.note = new Note(question, this.named, answers, wishes);
    if (this.note) this.node.append(this.note.node);
  }

  /** Whether one half is answered, and the other not yet. */
  get begun(): boolean {
    const open = this.places.filter((view) => view.open).length;
    return open > 0 && open < this.places.length;
  }

  get status(): Status {
    const { part, places } = this.question;
    return together(places.map(({ id }) => statusOf(part, this.answers.shown(id))));
  }

  /** Goes to what is open here, or to the beginning. */
  focus(): void {
    const view = this.places.find(({ open }) => open) ?? this.places[0]!;
    this.node.scrollIntoView({ block: "center" });
    view.focus();
    // What is closed takes no focus.
    if (!this.node.contains(document.activeElement)) this.label.focus({ preventScroll: true });
  }

  /** Goes back to one of its answers, which is in sight already. */
  focusOn(id: string): void {
    this.places.find(({ place }) => place.id === id)?.focus();
  }

  draw(closed: boolean, force = false): void {
    for (const view of this.places) view.draw(closed, force);
    this.note?.draw(force, closed);
    this.node.dataset.status = this.status;
    if (this.question.part.asks === "cases") this.explain();
  }

  private explain(): void {
    const { id } = this.question;
    const { given, wanted } = this.answers.at(id);
    const told = this.explained(id);
    // What is said of an answer is not true of the next one.
    const stands = wanted === undefined || wanted?.chosen[0] === given?.chosen[0];
    const [verdict, text] = told && given && stands ? [told.right, told.text] : [null, ""];
    const words = verdict === null ? "" : verdict ? "✓ As we see it." : "≠ Differently from us.";
    if (this.why.childElementCount === 0 && words === "") return;
    if (this.why.childElementCount === 0) this.why.append(el("strong"), el("p", { dir: "auto" }));
    const [head, body] = [...this.why.children];
    tell(head!, words);
    tell(body!, text);
    this.why.dataset.right = String(verdict);
  }
}
