// One question of a wizard, as Python asks it.
import type { Cells } from "../../core/wire";
import type { Field } from "../field.generated";

export interface Box {
  kind: string;
  label: string;
}

/** Words to begin with; pressing one puts them into the first field. */
export interface Offer {
  title: string;
  words: { label: string; group: string }[];
}

export interface Question {
  key: string;
  /** What is asked about; when people turn to another one, its question comes at once. */
  of: string;
  asks: string;
  help: string;
  fields: Field[];
  cells: Cells;
  /** What its buttons say; empty for none. */
  send: string;
  finish: string;
  skip: string;
  /** From the goal to the box that is asked about, then what leads to it. */
  way: Box[];
  under: Box[];
  offers: Offer[];
}

export const NOTHING: Question = {
  ...{ key: "", of: "", asks: "", help: "", fields: [], cells: {} },
  ...{ send: "", finish: "", skip: "", way: [], under: [], offers: [] },
};

/** What Python asks, whole; nothing at all before it has asked for the first time. */
export function whole(asked: Partial<Question> | undefined): Question {
  return { ...NOTHING, ...asked };
}

/** Whether two questions have the same controls, so that what is typed can stay in them. */
export function alike(one: Question, other: Question): boolean {
  return (
    one.key === other.key &&
    JSON.stringify([one.fields, one.cells]) === JSON.stringify([other.fields, other.cells])
  );
}
