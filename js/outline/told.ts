// What does a row of the outline say? All of it in words.
import type { Standing } from "./standing";
import { type Branch, goesRound } from "./tree";

export interface Told {
  /** The name, by which letters find the row. */
  called: string;
  /** What it is, how it leads to the one above, how many doubts there are. */
  words: string;
  /** What the panel shows, for those who hear the row. */
  facts: string;
  /** A slot of the palette, or 0. */
  colour: number;
}

export function toldOf(branch: Branch, standing: Standing, marked: Set<string>): Told {
  if (branch.sort === "rest") {
    const { rest } = standing.words;
    return { called: rest, words: String(branch.branches.length), facts: "", colour: 0 };
  }
  const { key, lines } = branch;
  const { group, facts, colour, doubts } = standing.point(key)!;
  const called = standing.label(key);
  const kinds = lines.map(({ kind }) => kind && `${standing.words.line}: ${kind}`);
  const mark = [key, ...lines.map((line) => line.key)].some((one) => marked.has(one));
  const ends = [...kinds, mark ? "marked" : ""];
  if (branch.sort === "see")
    return { called, words: joined([where(branch, standing), ...ends]), facts: "", colour: 0 };
  const words = joined([group, doubted(doubts?.length ?? 0), ...ends]);
  return { called, words, facts: facts.join(" "), colour };
}

function where(branch: Branch, standing: Standing): string {
  if (goesRound(branch)) return "this goes round in a circle";
  const { above } = branch.home!;
  if (!above) return "written out at the top";
  const under = above.sort === "rest" ? standing.words.rest : standing.label(above.key);
  return `written out under “${short(under)}”`;
}

function short(text: string): string {
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 60).join("")} …` : text;
}

function doubted(many: number): string {
  if (many === 0) return "";
  return many === 1 ? "1 doubt" : `${many} doubts`;
}

function joined(words: string[]): string {
  return [...new Set(words.filter(Boolean))].join(", ");
}
