// One native control for each kind of field.
import { el, freshId, set } from "../../core/dom";
import type { Value } from "../../core/wire";
import type { Field } from "../field.generated";
import { emptied, fromText, inWords, UNREADABLE } from "./value";

type Native = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export class Control {
  readonly id = freshId();
  readonly node: HTMLElement;
  /** What gets the focus: the control itself, or its first box. */
  readonly inputs: Native[];

  /** `suggestions` is the id of the datalist of a field with suggestions. */
  constructor(
    readonly field: Field,
    suggestions: string,
  ) {
    if (field.kind === "many") {
      const boxes = field.options.map(({ value, label, help }) => box(value, label, help));
      this.inputs = boxes.map(({ input }) => input);
      this.node = el("div", { class: "cw-boxes", id: this.id }, ...boxes.map(({ node }) => node));
    } else {
      const input = native(field, suggestions);
      input.id = this.id;
      this.inputs = [input];
      this.node = input;
    }
  }

  get focused(): boolean {
    return this.node.contains(document.activeElement);
  }

  focus(): void {
    this.inputs[0]?.focus();
  }

  get files(): FileList | null {
    const [input] = this.inputs;
    return input instanceof HTMLInputElement ? input.files : null;
  }

  /** Forgets a chosen file, so that the same one can be chosen again. */
  clear(): void {
    for (const input of this.inputs) input.value = "";
  }

  read(): Value {
    const [input] = this.inputs;
    const file = this.files?.[0];
    if (this.field.kind === "file")
      return file ? { name: file.name, type: file.type, buffer: 0 } : null;
    if (this.field.kind === "many")
      return (this.inputs as HTMLInputElement[])
        .filter((each) => each.checked)
        .map((each) => each.value);
    if (this.field.kind === "yesno") return (input as HTMLInputElement).checked;
    if (this.field.kind === "number" && input!.validity.badInput) return UNREADABLE;
    if (input!.value === "") return emptied(this.field);
    if (this.field.kind === "number") return Number(input!.value);
    return this.field.kind === "suggest" ? fromText(this.field, input!.value) : input!.value;
  }

  show(value: Value | undefined): void {
    const [input] = this.inputs;
    if (this.field.kind === "many") {
      const chosen = new Set(Array.isArray(value) ? value : []);
      for (const each of this.inputs as HTMLInputElement[]) each.checked = chosen.has(each.value);
    } else if (this.field.kind === "yesno") {
      (input as HTMLInputElement).checked = value === true;
    } else if (this.field.kind !== "file") {
      const suggest = this.field.kind === "suggest";
      const text = suggest ? inWords(this.field, value) : String(value ?? "");
      if (input instanceof HTMLSelectElement) keepUnknown(input, text);
      if (input!.value !== text) input!.value = text;
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
  const type = { number: "number", yesno: "checkbox", file: "file" }[field.kind as string];
  switch (field.kind) {
    case "long":
      return el("textarea", { dir: "auto", rows: 3, class: "cw-input" });
    case "choice": {
      const options = field.options.map(({ value, label }) => el("option", { value }, label));
      return el("select", { class: "cw-input" }, el("option", { value: "" }, "–"), ...options);
    }
    case "number": {
      const limits = { min: field.low, max: field.high, step: "any" };
      return el("input", { type, class: "cw-input cw-number", inputmode: "numeric", ...limits });
    }
    case "suggest":
      return el("input", { type: "text", dir: "auto", class: "cw-input", list: suggestions });
    default:
      return el("input", { type: type ?? "text", dir: "auto", class: type ? "" : "cw-input" });
  }
}

function box(value: string, label: string, help: string) {
  const input = el("input", { type: "checkbox", value });
  const node = el("label", { class: "cw-box", title: help || null, dir: "auto" }, input, label);
  return { input, node };
}

/** An answer that is not on the list is shown all the same, so that nobody loses it. */
function keepUnknown(select: HTMLSelectElement, value: string): void {
  if ([...select.options].every((option) => option.value !== value))
    select.append(el("option", { value }, `${value} (not on the list)`));
}

/** The lists that stand behind all controls with suggestions, once for each field. */
export class Suggestions {
  private readonly ids = new Map<string, string>();
  readonly node = el("div", { hidden: true });

  constructor(fields: Field[]) {
    for (const field of fields.filter(({ kind }) => kind === "suggest")) {
      const id = freshId();
      const options = field.options.map(({ label }) => el("option", { value: label }));
      this.node.append(el("datalist", { id }, ...options));
      this.ids.set(field.name, id);
    }
  }

  control(field: Field): Control {
    return new Control(field, this.ids.get(field.name) ?? "");
  }
}
