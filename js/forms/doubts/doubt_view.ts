// One doubt: what it says, what to do, why it matters, and a place for the reason to leave it.
import { button, el, freshId, name, set, tell } from "../../core/dom";
import { type Check, type Doubt, SIGNS } from "./doubt";

export interface Wishes {
  /** Brings the boxes concerned out, or no longer; without it there is no button. */
  show?: (doubt: Doubt) => void;
  /** Saves the reason; without it nothing can be set aside. */
  leave?: (doubt: Doubt, reason: string) => void;
  /** Something was typed, or is not to be sent any more. */
  typed: () => void;
}

export class DoubtView {
  readonly node = el("li", { class: "cw-doubt" });
  private readonly sentence = el("p", { class: "cw-doubt-says" });
  private readonly more = el("details");
  private readonly gone = el("p", { class: "cw-message", role: "status" });
  private readonly problem = el("p", { class: "cw-message", id: freshId(), role: "status" });
  private readonly reason: HTMLTextAreaElement;
  private readonly form: HTMLElement;
  private readonly showing: HTMLButtonElement;
  private readonly leaving: HTMLButtonElement;
  private readonly send: HTMLButtonElement;
  private drawn = "";

  constructor(
    private doubt: Doubt,
    private readonly wishes: Wishes,
    words: Record<string, string>,
  ) {
    const about = doubt.sentence;
    this.showing = button(words.show ?? "", () => wishes.show?.(this.doubt));
    this.leaving = button("Leave it as it is", () => this.open(), `Leave it as it is: ${about}`);
    set(this.leaving, { "aria-expanded": "false" });
    this.showing.hidden = !wishes.show;
    this.leaving.hidden = !wishes.leave;
    this.reason = el("textarea", { class: "cw-input", rows: 2, id: freshId(), dir: "auto" });
    this.reason.setAttribute("aria-describedby", this.problem.id);
    this.reason.addEventListener("input", () => {
      this.complain("");
      wishes.typed();
    });
    this.send = button("Set it aside", () => this.save(), `Set it aside: ${about}`);
    this.send.classList.add("cw-main");
    const back = button("Cancel", () => this.cancel(), `Cancel: ${about}`);
    const label = el("label", { for: this.reason.id }, "Why do you leave it as it is?");
    const tools = el("div", { class: "cw-tools" }, this.send, back);
    this.form = el("div", { class: "cw-doubt-form" }, label, this.reason, this.problem, tools);
    this.form.hidden = true;
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.cancel();
    });
    const buttons = el("div", { class: "cw-tools" }, this.showing, this.leaving);
    buttons.hidden = !wishes.show && !wishes.leave;
    this.node.append(this.sentence, this.more, buttons, this.gone, this.form);
  }

  /** What is typed and not sent. */
  get typed(): string {
    return this.form.hidden ? "" : this.reason.value;
  }

  draw(doubt: Doubt, check: Check | undefined, waits: boolean): void {
    this.doubt = doubt;
    tell(this.gone, "");
    set(this.send, { "aria-disabled": waits ? "true" : null });
    const looks = JSON.stringify([doubt, check]);
    if (looks === this.drawn) return;
    this.drawn = looks;
    const [sign, word] = SIGNS[doubt.severity];
    const mark = el("span", { class: "cw-mark", "aria-hidden": "true" }, sign);
    this.sentence.replaceChildren(
      mark,
      el("span", { class: "cw-unseen" }, `${word}: `),
      name(doubt.sentence),
    );
    for (const [each, text] of [
      [this.showing, this.showing.textContent],
      [this.leaving, this.leaving.textContent],
    ] as const)
      set(each, { "aria-label": `${text}: ${doubt.sentence}` });
    this.explain(check);
  }

  /** Whether the boxes concerned are brought out just now. */
  press(pressed: boolean): void {
    set(this.showing, { "aria-pressed": String(pressed) });
    this.node.classList.toggle("cw-chosen", pressed);
  }

  /** It is no doubt any more, while somebody still writes why they leave it. */
  expire(): void {
    tell(this.gone, "This is no doubt any more. What you typed is kept here until you cancel.");
  }

  open(reason = this.reason.value): void {
    this.form.hidden = false;
    set(this.leaving, { "aria-expanded": "true" });
    this.reason.value = reason;
    this.reason.focus();
  }

  /** It is saved, or is not to be. */
  close(): void {
    const held = this.form.contains(document.activeElement);
    this.reason.value = "";
    this.form.hidden = true;
    if (held) this.leaving.focus();
    set(this.leaving, { "aria-expanded": "false" });
    this.complain("");
  }

  complain(text: string): void {
    tell(this.problem, text);
    set(this.reason, { "aria-invalid": text ? "true" : null });
  }

  focus(): void {
    const first = [this.showing, this.leaving].find((each) => !each.hidden);
    (first ?? this.more.querySelector("summary"))?.focus();
  }

  private explain(check: Check | undefined): void {
    if (!check) return this.more.replaceChildren();
    const { why, source, step } = check;
    this.more.replaceChildren(
      el("summary", {}, "What you could do, and why"),
      el("p", {}, step),
      el("p", {}, why, " ", el("cite", {}, source)),
    );
  }

  private save(): void {
    const reason = this.reason.value;
    if (reason.trim()) return this.wishes.leave?.(this.doubt, reason);
    this.complain("Write a reason first: others want to know why you leave it.");
    this.reason.focus();
  }

  private cancel(): void {
    this.close();
    this.wishes.typed();
  }
}
