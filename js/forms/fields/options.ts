// The answers to choose from: the lines of a list, or boxes to tick.
import { arrange, el, set, tell } from "../../core/dom";
import type { Choice } from "../field.generated";

/** Gives a list its answers; what is chosen stays chosen. Where one holds from the start, none is blank. */
export function offer(select: HTMLSelectElement, options: Choice[], initial: string): void {
  const chosen = select.value;
  const known = new Map([...select.options].map((option) => [option.value, option]));
  const blank = initial === "" ? [{ value: "", label: "–" }] : [];
  const lines = [...blank, ...options].map(({ value, label }) => {
    const line = known.get(value) ?? el("option", { value });
    tell(line, label);
    return line;
  });
  arrange(select, lines);
  choose(select, chosen || initial);
}

/** Shows an answer; one that is not on the list is shown all the same, so that nobody loses it. */
export function choose(select: HTMLSelectElement, value: string): void {
  if ([...select.options].every((option) => option.value !== value))
    select.append(el("option", { value }, notListed(value)));
  if (select.value !== value) select.value = value;
}

function notListed(value: string): string {
  return `${value} (not on the list)`;
}

interface Box {
  node: HTMLElement;
  input: HTMLInputElement;
  words: HTMLElement;
}

/** The boxes of a field that takes several answers. */
export class Boxes {
  readonly node = el("div", { class: "cw-boxes" });
  private options: Choice[] = [];
  private boxes: Box[] = [];

  get inputs(): HTMLInputElement[] {
    return this.boxes.map(({ input }) => input);
  }

  read(): string[] {
    return this.inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** Gives other answers; what is ticked stays ticked. */
  offer(options: Choice[]): void {
    this.options = options;
    this.show(this.read());
  }

  show(values: string[]): void {
    const unknown = values
      .filter((value) => this.options.every((option) => option.value !== value))
      .map((value) => ({ value, label: notListed(value), help: "" }));
    this.boxes = [...this.options, ...unknown].map((option) => this.box(option));
    arrange(
      this.node,
      this.boxes.map(({ node }) => node),
    );
    for (const { input } of this.boxes) input.checked = values.includes(input.value);
  }

  private box({ value, label, help }: Choice): Box {
    const box = this.boxes.find(({ input }) => input.value === value) ?? made(value);
    tell(box.words, label);
    set(box.node, { title: help || null });
    return box;
  }
}

function made(value: string): Box {
  const input = el("input", { type: "checkbox", value });
  // Only the words run from the right where they do: all boxes stand at one side.
  const words = el("bdi");
  return { node: el("label", { class: "cw-box" }, input, words), input, words };
}
