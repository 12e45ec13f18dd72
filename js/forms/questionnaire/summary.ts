// All answers of this person in one list: each leads to its question.
import { button, el, tell } from "../../core/dom";
import { type Question, short } from "./asked";
import type { Answers } from "./answers";
import { inWords } from "./body";

export class Summary {
  readonly node = el("details", { class: "cw-q-mine" }, el("summary", {}, "My answers"));
  private readonly list = el("ol", { role: "list" });
  private readonly said = new Map<string, HTMLElement>();

  constructor(
    private readonly questions: Question[],
    private readonly answers: Answers,
    private readonly go: (question: Question) => void,
  ) {
    this.node.append(this.list);
    // What nobody looks at need not be drawn.
    this.node.addEventListener("toggle", () => this.draw());
  }

  draw(questions = this.questions): void {
    if (!this.node.open) return;
    if (this.list.childElementCount === 0) this.build();
    for (const { id, places } of questions) {
      const parts = places.map((place) => {
        const words = inWords(place, this.answers.shown(place.id));
        return places.length > 1 ? `${place.aspect?.label ?? ""}: ${words}` : words;
      });
      tell(this.said.get(id)!, parts.join(" · "));
    }
  }

  private build(): void {
    for (const question of this.questions) {
      const words = el("span", { dir: "auto" });
      const lead = button(short(question.label), () => this.go(question));
      lead.classList.add("cw-q-link");
      lead.dir = "auto";
      this.said.set(question.id, words);
      this.list.append(el("li", {}, lead, words));
    }
  }
}
