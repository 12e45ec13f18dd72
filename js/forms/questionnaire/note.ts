// A note beside an answer: what it rests on.
import { button, el, freshId } from "../../core/dom";
import { isWhole, type Question, short } from "./asked";
import type { Answers } from "./answers";
import { statusOf } from "./body";
import type { Wishes } from "./control";
import { Written } from "./written";

export class Note {
  readonly node = el("div", { class: "cw-q-note" });
  private readonly field = el("div");
  private readonly words: HTMLElement;
  private readonly add: HTMLButtonElement;
  private written: Written | null = null;
  private home = "";
  private asked = false;

  constructor(
    private readonly question: Question,
    /** The id of what the note is about. */
    private readonly named: string,
    private readonly answers: Answers,
    private readonly wishes: Wishes,
  ) {
    const { note } = question.part;
    this.words = el("p", { class: "cw-q-asks", id: freshId(), dir: "auto" }, note);
    this.add = button("Add a note", () => this.open(), `Add a note: ${short(question.label)}`);
    this.add.classList.add("cw-q-small");
    this.node.append(this.add, this.words, this.field);
  }

  private open(): void {
    this.asked = true;
    this.draw();
    this.written?.focus();
  }

  draw(force = false, closed = false): void {
    const { part, places } = this.question;
    const bodies = places.map(({ id }) => this.answers.shown(id));
    const answered = bodies.some((body) => statusOf(part, body) === "answered");
    const written = bodies.some((body) => body?.note);
    const left = bodies.every((body) => body?.skipped);
    const shown = !left && (answered || written || (this.asked && !closed));
    // Of a list as a whole a note alone would read as an answer.
    this.add.hidden = shown || left || closed || isWhole(part);
    this.words.hidden = this.field.hidden = !shown;
    this.node.hidden = this.add.hidden && !shown;
    if (shown) this.show(force, closed);
  }

  private show(force: boolean, closed: boolean): void {
    const { places } = this.question;
    const at = (id: string) => this.answers.shown(id);
    const holds = places.find(({ id }) => at(id)?.note) ?? places.find(({ id }) => !at(id)?.skipped);
    const home = holds ?? places[0]!;
    // While somebody writes, the field stays where it is.
    const busy = this.written && this.written.node === document.activeElement;
    if (home.id !== this.home && !busy) {
      this.written = new Written(home, this.wishes, "note");
      this.written.describe(`${this.words.id} ${this.named}`, "", false);
      this.home = home.id;
      this.field.replaceChildren(this.written.node);
    }
    this.written!.show(at(this.home), force);
    this.written!.close(closed);
  }
}
