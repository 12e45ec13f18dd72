// What somebody answers at one place: empty or not, the same or not, in words, and what to send.
import type { Cells } from "../../core/wire";
import { choicesAt, isWhole, type Part, type Place } from "./asked";

export interface Body {
  rank: number | null;
  chosen: string[];
  words: string;
  note: string;
  /** Left out on purpose: it holds nothing else. */
  skipped: boolean;
}

export interface Given extends Body {
  key: string;
  revision: number;
}

export type Status = "answered" | "left out" | "open";

const NOTHING: Body = { rank: null, chosen: [], words: "", note: "", skipped: false };

export const LEFT_OUT: Body = { ...NOTHING, skipped: true };

const FIELDS = ["rank", "chosen", "words", "note", "skipped"] as const;

/** The fields of an answer, without what else stands beside them. */
export function bodyOf(given: Partial<Body>): Body {
  return Object.fromEntries(
    FIELDS.map((name) => [name, given[name] ?? NOTHING[name]]),
  ) as unknown as Body;
}

export function same(one: Body | null, other: Body | null): boolean {
  if (one === null || other === null) return one === other;
  return FIELDS.every((name) => alike(one[name], other[name]));
}

/** An answer with a change in it; nothing left of it is no answer. */
export function changed(part: Part, body: Body | null, change: Partial<Body>): Body | null {
  if (change.skipped) return LEFT_OUT;
  const made = { ...(body ?? NOTHING), ...change, skipped: false };
  // Ticking nothing is an answer.
  const blank = part.asks !== "ticks" && same({ ...made, words: made.words.trim() }, NOTHING);
  return blank ? null : bodyOf(made);
}

/** What is left when somebody takes an answer back: their note stays, where it can stand alone. */
export function cleared(part: Part, body: Body | null): Body | null {
  if (body === null || isWhole(part)) return null;
  return changed(part, body, { rank: null, chosen: [], words: "" });
}

export function statusOf({ asks }: Part, body: Body | null): Status {
  if (body === null) return "open";
  if (body.skipped) return "left out";
  const { rank, chosen, words } = body;
  const given = asks === "ticks" || rank !== null || chosen.length > 0 || words.trim() !== "";
  return given ? "answered" : "open";
}

/** What is sent to make one answer of another: the fields that differ. */
export function cellsOf({ item, aspect, part }: Place, before: Body | null, now: Body): Cells {
  const cells: Cells = { item, aspect: aspect?.id ?? "" };
  if (now.skipped) return { ...cells, skipped: true };
  const old = before ?? NOTHING;
  const differ = FIELDS.filter((name) => !alike(now[name], old[name]));
  // Ticking nothing differs in nothing from no answer, and is one.
  const whole: Cells = isWhole(part) ? { chosen: now.chosen } : {};
  return { ...cells, ...whole, ...Object.fromEntries(differ.map((name) => [name, now[name]])) };
}

/** An answer as people read it. */
export function inWords(place: Place, body: Body | null): string {
  const status = statusOf(place.part, body);
  if (status === "open" || body === null) return "no answer yet";
  if (status === "left out") return "left out";
  const label = (id: string) => choicesAt(place).find((one) => one.id === id)?.label ?? id;
  if (body.rank !== null) return label(String(body.rank));
  if (place.part.asks === "words") return body.words;
  if (body.chosen.length === 0) return NONE;
  const chosen = body.chosen.map(label);
  const ranked = place.part.asks === "ranking";
  return ranked ? chosen.map((one, at) => `${at + 1}. ${one}`).join("; ") : chosen.join("; ");
}

export const NONE = "None of these";

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
