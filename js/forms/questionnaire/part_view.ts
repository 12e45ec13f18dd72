// One part on the screen: its heading, what to do, how far one is, and its questions.
import { button, el, freshId, set } from "../../core/dom";
import { type Choice, isWhole, type Part, type Question, questionsOf } from "./asked";
import type { Answers } from "./answers";
import type { Wishes } from "./control";
import { count, Progress } from "./progress";
import { type Explained, QuestionView } from "./question_view";

/** From about how many questions on laying them all out takes time. */
const HUNDRED = 60;

export class PartView {
  readonly node = el("section", { class: "cw-q-part" });
  readonly questions: QuestionView[];
  private readonly body = el("div", { class: "cw-q-body", id: freshId() });
  private readonly fold: HTMLButtonElement;
  private readonly progress = new Progress();

  /** `folds` says whether the part can be folded away: there are others beside it. */
  constructor(
    readonly part: Part,
    folds: boolean,
    answers: Answers,
    explained: (id: string) => Explained | undefined,
    wishes: Wishes,
  ) {
    this.fold = button("", () => this.open(!this.isOpen));
    this.fold.className = "cw-q-fold";
    const words = el("span", { id: freshId(), dir: "auto" }, part.label);
    const heading = el("h4", {}, folds ? this.fold : words);
    if (folds) this.fold.append(words);
    set(this.fold, { "aria-controls": this.body.id });
    const head = el("div", { class: "cw-q-head" }, heading);
    // One part alone is as far as the whole.
    if (folds) head.append(this.progress.node);
    this.node.append(head, this.body);
    set(this.node, { "aria-labelledby": words.id });
    // Where one thing is asked of each item it is asked once, above them.
    const [only, other] = part.aspects;
    const asks = { class: "cw-q-asks", id: freshId(), dir: "auto" };
    const asked = only && !other ? el("p", asks, only.label) : null;
    this.body.append(...about(part), ...(asked ? [asked] : []));
    const make = (question: Question, at: number) =>
      new QuestionView(question, at + 1, [words.id, asked?.id ?? ""], answers, explained, wishes);
    this.questions = questionsOf(part).map(make);
    const nodes = this.questions.map(({ node }) => node);
    const list = el("ol", { class: "cw-q-questions", role: "list" });
    list.classList.toggle("cw-q-hundred", nodes.length > HUNDRED);
    if (isWhole(part)) this.body.append(...nodes);
    else {
      list.append(...nodes);
      this.body.append(list);
    }
    this.open(true);
  }

  get isOpen(): boolean {
    return !this.body.hidden;
  }

  open(open: boolean): void {
    this.body.hidden = !open;
    set(this.fold, { "aria-expanded": String(open) });
  }

  draw(closed: boolean, force = false): void {
    for (const question of this.questions) question.draw(closed, force);
    this.tell();
  }

  tell(): void {
    this.progress.draw(count(this.questions.map(({ status }) => status)));
  }
}

/** What to do, for whom, and what the answers mean. */
function about({ asks, help, of, most, aspects, options }: Part): HTMLElement[] {
  const whose = of === "organisation" && !help ? "You answer for your organisation here." : "";
  const limit = most === null ? "" : `Choose ${most} at most.`;
  const keys = asks === "cases" ? "With the keyboard: arrows choose, Enter decides." : "";
  const told = [help, whose, limit, keys]
    .filter(Boolean)
    .map((text) => el("p", { class: "cw-q-help", dir: "auto" }, text));
  const scales = aspects.map(({ label, rungs }) => ({ label, choices: rungs as Omit<Choice, "id">[] }));
  const lists = [...scales, { label: "", choices: options }].filter(({ choices }) =>
    choices.some(({ meaning }) => meaning),
  );
  return lists.length > 0 ? [...told, meanings(lists)] : told;
}

/** What each answer means, where a finger and a key reach it as well. */
function meanings(lists: { label: string; choices: Omit<Choice, "id">[] }[]): HTMLElement {
  const node = el("details", { class: "cw-legend" }, el("summary", {}, "What the answers mean"));
  const scales = new Map<string, { labels: string[]; choices: Omit<Choice, "id">[] }>();
  for (const { label, choices } of lists) {
    const name = JSON.stringify(choices);
    const labels = [...(scales.get(name)?.labels ?? []), label];
    scales.set(name, { labels, choices });
  }
  for (const { labels, choices } of scales.values()) {
    if (scales.size > 1) node.append(el("p", { class: "cw-q-asks", dir: "auto" }, labels.join(" · ")));
    const lines = choices.flatMap(({ label, meaning }) => [
      el("dt", { dir: "auto" }, label),
      el("dd", { dir: "auto" }, meaning),
    ]);
    node.append(el("dl", {}, ...lines));
  }
  return node;
}
