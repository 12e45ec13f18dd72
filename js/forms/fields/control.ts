// One native control for each kind of field.
import { el, freshId, set } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { Boxes, choose, offer } from "./options";
import { emptied, fromText, inWords, isBlank, problem, UNREADABLE } from "./value";

/** Milliseconds after which a choice that keys have come to counts, though it was not left. */
const PASSING = 1500;

type Native = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export class Control {
  readonly id = freshId();
  readonly node: HTMLElement;
  private readonly boxes = new Boxes();
  /** The one input of every kind but "many". */
  private readonly input: Native | null;

  /** `suggestions` is the id of the datalist of a field with suggestions. */
  constructor(
    public field: Field,
    suggestions: string,
  ) {
    this.input = field.kind === "many" ? null : native(field, suggestions);
    this.node = this.input ?? this.boxes.node;
    this.node.id = this.id;
    this.update(field);
  }

  /** Takes other answers and limits for the same field; what is written and chosen stays. */
  update(field: Field): void {
    this.field = field;
    if (this.input === null) this.boxes.offer(field.options);
    else if (this.input instanceof HTMLSelectElement) offer(this.input, field.options, field.initial);
    else if (field.kind === "number") set(this.input, { min: field.low, max: field.high });
  }

  /** What can get the focus: the control itself, or its boxes. */
  private get inputs(): Native[] {
    return this.input ? [this.input] : this.boxes.inputs;
  }

  get focused(): boolean {
    return this.node.contains(document.activeElement);
  }

  focus(): void {
    this.inputs[0]?.focus();
  }

  get files(): FileList | null {
    return this.input instanceof HTMLInputElement ? this.input.files : null;
  }

  /** Forgets a chosen file, so that the same one can be chosen again. */
  clear(): void {
    if (this.input) this.input.value = "";
  }

  read(): Value {
    const { field, input } = this;
    const file = this.files?.[0];
    if (input === null) return this.boxes.read();
    if (field.kind === "file") return file ? { name: file.name, type: file.type, buffer: 0 } : null;
    if (field.kind === "yesno") return (input as HTMLInputElement).checked;
    if (field.kind === "number" || field.kind === "date")
      if (input.validity.badInput) return UNREADABLE;
    if (input.value === "") return emptied(field);
    if (field.kind === "number") return Number(input.value);
    return field.kind === "suggest" ? fromText(field, input.value) : input.value;
  }

  /** Calls with what somebody answers, when they leave the control or have chosen. */
  onAnswer(answered: (value: Value) => void): void {
    if (this.field.kind === "date") return this.onDay(answered);
    if (this.field.kind === "choice") return this.onChoice(answered);
    this.node.addEventListener("change", () => answered(this.read()));
  }

  /** Keys go through the choices one by one, and one that is only passed is no answer. */
  private onChoice(answered: (value: Value) => void): void {
    let byKeys = false;
    let passing: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(passing);
      passing = undefined;
      answered(this.read());
    };
    this.node.addEventListener("keydown", () => (byKeys = true));
    this.node.addEventListener("pointerdown", () => (byKeys = false));
    this.node.addEventListener("change", () => {
      if (!byKeys) return tell();
      clearTimeout(passing);
      passing = setTimeout(tell, PASSING);
    });
    this.node.addEventListener("blur", () => {
      if (passing !== undefined) tell();
    });
  }

  /** A day changes with each figure of its year, and one that is half typed does not tell: it counts when it is left. */
  private onDay(answered: (value: Value) => void): void {
    let before: Value | undefined;
    const tell = () => {
      const now = this.read();
      if (now !== before) answered((before = now));
    };
    this.node.addEventListener("focus", () => (before = this.read()));
    this.node.addEventListener("blur", tell);
    this.node.addEventListener("change", () => {
      if (problem(this.field, this.read()) === "") tell();
    });
    // A text that is no day cannot be shown here, so there is nothing to change when it shall go.
    this.node.addEventListener("keydown", (event) => {
      const empty = isBlank(this.read());
      if (empty && ["Delete", "Backspace"].includes((event as KeyboardEvent).key)) answered(null);
    });
  }

  /** Shows a value, but never over what somebody is writing, unless it has to be. */
  show(value: Value | undefined, force = false): void {
    if (this.focused && !force) return;
    const { field, input } = this;
    if (input === null) this.boxes.show(Array.isArray(value) ? value : []);
    else if (field.kind === "yesno") (input as HTMLInputElement).checked = value === true;
    else if (input instanceof HTMLSelectElement) choose(input, String(value ?? field.initial));
    else if (field.kind !== "file") {
      const written = Array.isArray(value) ? value.join("; ") : String(value ?? "");
      const text = field.kind === "suggest" ? inWords(field, value) : written;
      if (input.value !== text) input.value = text;
    }
  }

  /** Gives the control its name where no visible label stands beside it. */
  name(label: string): void {
    if (this.field.kind === "many") set(this.node, { role: "group", "aria-label": label });
    else set(this.node, { "aria-label": label });
  }

  /** Ties the control to its help and to what is wrong with it. */
  describe(ids: string, wrong: boolean): void {
    for (const input of this.inputs)
      set(input, { "aria-describedby": ids || null, "aria-invalid": wrong ? "true" : null });
  }
}

function native(field: Field, suggestions: string): Native {
  const type = { number: "number", date: "date", yesno: "checkbox", file: "file" }[field.kind as string];
  switch (field.kind) {
    case "long":
      return el("textarea", { dir: "auto", rows: 3, class: "cw-input" });
    case "choice":
      return el("select", { class: "cw-input" });
    case "number": {
      const keys = { step: "any", inputmode: "numeric" };
      return el("input", { type, class: "cw-input cw-number", ...keys });
    }
    case "date":
      // Without an end the year goes on after its four figures.
      return el("input", { type, class: "cw-input cw-day", max: "9999-12-31" });
    case "suggest":
      return el("input", { type: "text", dir: "auto", class: "cw-input", list: suggestions });
    default:
      return el("input", { type: type ?? "text", dir: "auto", class: type ? "" : "cw-input" });
  }
}
