// The messages between browser and Python. The Python side is collabworkshop/widgets/part.py.

export interface FileCell {
  name: string;
  type: string;
  buffer: number;
}

export type Value = string | number | boolean | null | string[] | FileCell;
export type Cells = Record<string, Value>;
export type Messages = Record<string, string>;

export interface Save {
  op: "save";
  id: string;
  key: string | null;
  expected: number;
  cells: Cells;
}
export interface Remove {
  op: "remove";
  id: string;
  key: string;
  expected: number;
}
export interface Undo {
  op: "undo";
  id: string;
}
export interface Redo {
  op: "redo";
  id: string;
}
export interface Paste {
  op: "paste";
  id: string;
  rows: { key: string | null; expected?: number; cells: Cells }[];
}
export interface Send {
  op: "send";
  id: string;
  cells: Cells;
}
export interface Place {
  op: "place";
  id: string;
  key: string;
  x: number;
  y: number;
}
export interface Keep {
  op: "keep";
  id: string;
  kind: string;
  key: string;
  version: string;
}
/** One step by which a draft takes something over from another. */
export interface Take {
  op: "take";
  id: string;
  group: string;
  key: string;
  step: string;
  between: string[];
}
/** A point or a line of a canvas was written. */
export interface SaveThing {
  op: "save-point" | "save-line";
  id: string;
  key: string | null;
  expected: number;
  cells: Cells;
}
export interface RemoveThing {
  op: "remove-point" | "remove-line";
  id: string;
  key: string;
  expected: number;
}
/** Points of a canvas were moved by hand, or `lay`: they had no place and found one. */
export interface Move {
  op: "move" | "lay";
  id: string;
  places: { key: string; x: number; y: number }[];
}
/** A question of the wizard was answered; `seen` is what stood in its fields before. */
export interface AnswerTo {
  op: "answer";
  id: string;
  question: string;
  cells: Cells;
  seen: Cells;
  /** Whether it shall stand in place of what somebody else said meanwhile. */
  anyway: boolean;
}
/** Another way on from a question: later, no more of it, or the one before. */
export interface Step {
  op: "skip" | "finish" | "back";
  id: string;
  question: string;
}
export type Operation =
  | AnswerTo
  | Step
  | Save
  | Remove
  | Undo
  | Redo
  | Paste
  | Send
  | Place
  | Keep
  | Take
  | SaveThing
  | RemoveThing
  | Move;

/** Why one entry was not saved. */
export interface Refusal {
  messages?: Messages;
  /** What somebody else wrote there in between. */
  theirs?: Cells | null;
  /** The entry is not there any more. */
  gone?: boolean;
}

export interface Reply extends Refusal {
  re: string;
  ok: boolean;
  /** The store cannot be used just now: the same operation is sent again. */
  later?: boolean;
  key?: string;
  revision?: number;
  text?: string;
  /** What was taken back, or brought back, as one reads it. */
  told?: string;
  /** The question that comes next, and what was typed there before. */
  next?: unknown;
  typed?: Cells;
  /** The pasted rows that were not saved, while the others were. */
  refused?: ({ index: number } & Refusal)[];
}

/** A new name for an operation; sending it twice under one name is harmless. */
export function newId(): string {
  // randomUUID is missing on pages that came over plain http from another machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
