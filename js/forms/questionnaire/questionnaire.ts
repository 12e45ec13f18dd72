// An instrument to answer: part by part, saved as one goes.
import { Desk } from "../../core/desk";
import { button, el, set, tell } from "../../core/dom";
import type { Component, Host } from "../../core/host";
import type { Operation, Reply } from "../../core/wire";
import { History } from "../table/history";
import { Answers } from "./answers";
import { type Part, type Place, placesOf, type Situation } from "./asked";
import { type Body, changed, cleared, type Given } from "./body";
import { NOW, type Wishes } from "./control";
import { Course } from "./course";
import { Pauses } from "./pauses";
import { count, Progress, said } from "./progress";
import type { Explained } from "./question_view";
import { Summary } from "./summary";

type Words = Partial<Record<"title" | "privacy", string>>;

const CLOSED =
  "This round is closed: the answers stand as they are. You can read yours, and change nothing.";
const NEXT = "Go to the next open question";
/** Up to how many questions are seen at a glance, and up to how many need no list of their own. */
const FEW = 5;
const MANY = 12;

class Questionnaire {
  private readonly answers = new Answers();
  private readonly desk: Desk;
  private readonly history: History;
  private readonly progress = new Progress();
  private readonly next = button(NEXT, () => this.goOn());
  private readonly further = button(NEXT, () => this.goOn());
  private readonly closed = el("p", { class: "cw-q-closed", role: "status" });
  private readonly spoken = el("p", { class: "cw-unseen", role: "status" });
  private readonly body = el("div", { class: "cw-q-all" });
  private course!: Course;
  private summary!: Summary;
  private readonly pauses = new Pauses((place) => {
    this.send(place);
    this.draw(place);
  });

  constructor(
    private readonly host: Host,
    root: HTMLElement,
  ) {
    this.desk = new Desk(host, {
      answered: (operation, reply) => this.answered(operation, reply),
      retry: () => this.retry(),
    });
    // An undo must not overtake what it shall take back.
    root.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey) this.pauses.endAll();
    });
    this.history = new History(host, this.desk, root);
    const words = host.get<Words>("words");
    this.next.classList.add("cw-main");
    const tools = el("div", { class: "cw-tools" }, ...this.history.buttons, this.desk.bar);
    const bar = el("div", { class: "cw-q-bar" }, this.progress.node, this.next, tools);
    const title = el("h3", { class: "cw-q-title", dir: "auto" }, words.title ?? "");
    const privacy = el("p", { class: "cw-q-privacy", dir: "auto" }, words.privacy ?? "");
    const whole = el("div", { class: "cw-questionnaire" }, title, privacy, this.closed, bar);
    whole.append(this.desk.notice.node, this.spoken, this.body);
    root.append(whole);
    this.build();
    this.desk.restore((operations, unsent) => {
      this.answers.restore(operations, unsent);
      this.history.restore(operations);
    });
    for (const name of ["parts", "situations"])
      host.onChange(name, () => {
        this.build();
        this.drawAll();
      });
    host.onChange("answers", () => this.receive());
    host.onChange("explained", () => this.explain());
    host.onChange("closed", () => this.drawAll());
    this.drawAll();
  }

  /** Makes everything that is asked; answers stay as long as their places. */
  private build(): void {
    const { host, answers } = this;
    const parts = host.get<Part[]>("parts");
    const situations = host.get<Situation[]>("situations");
    const explained = (id: string) => host.get<Record<string, Explained>>("explained")[id];
    answers.fit(parts.flatMap(placesOf));
    answers.take(host.get<Record<string, Given>>("answers"));
    const turned = () => this.tell();
    this.course = new Course(parts, situations, answers, explained, this.wishes(), turned);
    const { questions } = this.course;
    this.summary = new Summary(questions, answers, (question) => this.course.goTo(question));
    this.summary.node.hidden = questions.length <= MANY;
    this.body.replaceChildren(this.course.node, this.further, this.summary.node);
  }

  private wishes(): Wishes {
    const choose = (place: Place, choice: (id: string) => void) => {
      choice(place.id);
      this.send(place);
      this.draw(place, true);
      this.course.at(place.id)?.focusOn(place.id);
    };
    return {
      change: (place, change, pause) => this.change(place, change, pause),
      commit: (place) => this.pauses.end(place),
      clear: (place) => this.want(place, cleared(place.part, this.answers.shown(place.id)), NOW),
      keepMine: (place) => choose(place, (id) => this.answers.keepMine(id)),
      takeTheirs: (place) => choose(place, (id) => this.answers.takeTheirs(id)),
      say: (text) => tell(this.spoken, text),
    };
  }

  private change(place: Place, change: Partial<Body>, pause: number): void {
    this.want(place, changed(place.part, this.answers.shown(place.id), change), pause);
  }

  private want(place: Place, body: Body | null, pause: number): void {
    if (this.isClosed) return this.draw(place, true);
    this.answers.want(place.id, body);
    this.pauses.begin(place, pause);
    if (pause === NOW) this.pauses.end(place);
    else this.draw(place);
  }

  private send(place: Place): void {
    const operation = this.answers.save(place.id);
    if (operation) this.desk.post(operation);
    else this.desk.hurry();
  }

  /** What may still change is sent as it is. */
  end(): void {
    this.pauses.endAll();
  }

  private retry(): void {
    for (const { places } of this.course.questions) places.forEach((one) => this.send(one));
    this.drawAll();
  }

  private answered(operation: Operation, reply: Reply): void {
    const id = this.answers.answered(operation, reply);
    this.history.answered(operation);
    if (id === undefined) {
      if (!reply.ok && reply.text) this.desk.notice.say({ tone: "problem", text: reply.text });
      return;
    }
    const { place } = this.answers.at(id);
    if (this.answers.waits(id) && !this.pauses.has(id)) this.send(place);
    this.draw(place);
  }

  private receive(): void {
    for (const id of this.answers.take(this.host.get<Record<string, Given>>("answers")))
      this.draw(this.answers.at(id).place);
  }

  private get isClosed(): boolean {
    return this.host.get<boolean>("closed");
  }

  /** Draws one question anew, and what counts it. */
  private draw(place: Place, force = false): void {
    const view = this.course.at(place.id);
    view?.draw(this.isClosed, force);
    this.course.parts.find(({ part }) => part === place.part)?.tell();
    if (view) this.summary.draw([view.question]);
    this.tell();
  }

  private explain(): void {
    for (const part of this.course.parts) if (part.part.asks === "cases") part.draw(this.isClosed);
  }

  private drawAll(): void {
    tell(this.closed, this.isClosed ? CLOSED : "");
    for (const part of this.course.parts) part.draw(this.isClosed);
    this.summary.draw();
    this.tell();
  }

  private tell(): void {
    const closed = this.isClosed;
    this.next.hidden = closed;
    this.further.hidden = closed || this.course.questions.length <= FEW;
    for (const one of this.history.buttons) one.hidden = closed;
    const counted = count(this.course.statuses);
    this.progress.draw(counted);
    const done = counted.answered + counted.left === counted.all;
    for (const one of [this.next, this.further]) set(one, { "aria-disabled": done ? "true" : null });
    this.desk.unsaved(this.answers.trouble, this.answers.unsent);
  }

  private goOn(): void {
    if (!this.course.goOn())
      tell(this.spoken, `No question is open: ${said(count(this.course.statuses))}.`);
  }
}

export const questionnaire: Component = (host, root) => {
  const shown = new Questionnaire(host, root);
  return () => shown.end();
};
