// One of several: a point of a scale, or a pile.
import { el, freshId, set, tell } from "../../core/dom";
import { choicesAt, type Choice, type Place } from "./asked";
import type { Body } from "./body";
import { type Control, NEVER, NOW, STEPPING, type Wishes } from "./control";

export class Radios implements Control {
  readonly node = el("div", { class: "cw-q-choice" });
  private readonly group = el("div", { class: "cw-q-radios", role: "radiogroup" });
  /** What the chosen one means: a point of a scale is soon forgotten. */
  private readonly meaning = el("p", { class: "cw-q-meaning", dir: "auto" });
  private readonly choices: Choice[];
  private readonly inputs: HTMLInputElement[];
  /** Arrow keys choose what they pass: nobody has decided yet. */
  private stepping = false;

  constructor(
    private readonly place: Place,
    private readonly wishes: Wishes,
  ) {
    this.choices = choicesAt(place);
    const name = freshId();
    this.inputs = this.choices.map(({ id }) => el("input", { type: "radio", name, value: id }));
    this.inputs.forEach((input, at) => this.group.append(option(input, this.choices[at]!)));
    this.group.style.setProperty("--cw-options", String(this.choices.length));
    this.group.classList.toggle("cw-q-brief", areBrief(this.choices));
    this.node.append(this.group);
    if (this.choices.some(({ meaning }) => meaning)) this.node.append(this.meaning);
    this.group.addEventListener("keydown", (event) => this.pressed(event));
    this.group.addEventListener("keyup", () => (this.stepping = false));
    this.group.addEventListener("change", (event) => this.chose(event.target as HTMLInputElement));
    this.group.addEventListener("focusout", (event) => {
      if (!this.group.contains(event.relatedTarget as Node | null)) wishes.commit(place);
    });
  }

  private pressed(event: KeyboardEvent): void {
    this.stepping = event.key.startsWith("Arrow");
    if (event.key === "Enter" || event.key === " ") this.wishes.commit(this.place);
  }

  private chose({ value }: HTMLInputElement): void {
    // Why a case belongs where it does would be told at the first step.
    const step = this.place.part.asks === "cases" ? NEVER : STEPPING;
    const change = this.place.aspect ? { rank: Number(value) } : { chosen: [value] };
    this.wishes.change(this.place, change, this.stepping ? step : NOW);
  }

  show(body: Body | null): void {
    const value = this.place.aspect ? String(body?.rank ?? "") : body?.chosen[0];
    for (const input of this.inputs) {
      const checked = input.value === value;
      if (input.checked !== checked) input.checked = checked;
    }
    tell(this.meaning, this.choices.find(({ id }) => id === value)?.meaning ?? "");
  }

  focus(): void {
    (this.inputs.find(({ checked }) => checked) ?? this.inputs[0])?.focus({ preventScroll: true });
  }

  describe(named: string, described: string, wrong: boolean): void {
    set(this.group, {
      "aria-labelledby": named,
      "aria-describedby": described || null,
      "aria-invalid": wrong ? "true" : null,
    });
  }

  close(closed: boolean): void {
    for (const input of this.inputs) input.disabled = closed;
  }
}

/** Whether few and short words are to choose from: they find room side by side. */
function areBrief(choices: Choice[]): boolean {
  const words = choices.flatMap(({ label }) => label.split(/\s+/));
  const long = choices.some(({ label }) => label.length > 24);
  return choices.length <= 5 && !long && words.every((word) => word.length <= 10);
}

function option(input: HTMLInputElement, { label, meaning }: Choice): HTMLElement {
  const look = { class: "cw-q-option", title: meaning || null };
  return el("label", look, input, el("span", { dir: "auto" }, label));
}
