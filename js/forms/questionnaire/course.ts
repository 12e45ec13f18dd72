// The questions on the screen, part by part, and the way through them.
import { el } from "../../core/dom";
import type { Answers } from "./answers";
import type { Part, Question, Situation } from "./asked";
import type { Status } from "./body";
import type { Wishes } from "./control";
import { PartView } from "./part_view";
import type { Explained, QuestionView } from "./question_view";
import { Situations } from "./situations";

export class Course {
  readonly node = el("div");
  readonly parts: PartView[];
  private readonly situations: Situations;
  /** Which question each place belongs to. */
  private readonly views: Map<string, QuestionView>;
  /** Where the person was last. */
  private last: QuestionView | undefined;

  /** `turned` is called when other parts are to be taken. */
  constructor(
    parts: Part[],
    situations: Situation[],
    answers: Answers,
    explained: (id: string) => Explained | undefined,
    wishes: Wishes,
    turned: () => void,
  ) {
    const folds = parts.length > 1;
    this.parts = parts.map((one) => new PartView(one, folds, answers, explained, wishes));
    this.views = new Map(
      this.parts
        .flatMap(({ questions }) => questions)
        .flatMap((view) => view.question.places.map(({ id }) => [id, view] as const)),
    );
    this.situations = new Situations(situations, () => {
      this.turn();
      turned();
    });
    this.node.append(this.situations.node, ...this.parts.map(({ node }) => node));
    this.node.addEventListener("focusin", ({ target }) => {
      const views = [...this.views.values()];
      this.last = views.find(({ node }) => node.contains(target as Node)) ?? this.last;
    });
    // One is to choose first; forty questions at once would hide that. What was answered stays.
    if (situations.length)
      for (const part of this.parts) part.open(part.questions.some(({ begun }) => begun));
  }

  get questions(): Question[] {
    return this.parts.flatMap(({ questions }) => questions.map(({ question }) => question));
  }

  /** The question of a place. */
  at(id: string): QuestionView | undefined {
    return this.views.get(id);
  }

  /** How the questions stand that are to be taken. */
  get statuses(): Status[] {
    return this.taken.map(({ status }) => status);
  }

  /** The questions of the parts that are to be taken. */
  private get taken(): QuestionView[] {
    const parts = this.parts.filter(({ part }) => this.situations.takes(part.id));
    return parts.flatMap(({ questions }) => questions);
  }

  /** Opens the parts that a situation takes, and folds the others. */
  private turn(): void {
    for (const part of this.parts) part.open(this.situations.takes(part.part.id));
  }

  /** Goes to the next question that is open, and says whether there is one. */
  goOn(): boolean {
    const { taken, last } = this;
    const after = last ? taken.indexOf(last) + (last.begun ? 0 : 1) : 0;
    const round = [...taken.slice(after), ...taken.slice(0, after)];
    const open = round.find(({ status }) => status === "open");
    if (open) this.goTo(open.question);
    return open !== undefined;
  }

  goTo({ part, places }: Question): void {
    this.parts.find((one) => one.part === part)?.open(true);
    this.at(places[0]!.id)?.focus();
  }
}
