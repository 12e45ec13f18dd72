// Parts for tests: complete, as Python sends them.
import type { Part, Rung } from "./asked";

const item = (id: string, label = id) => ({ id, label, meaning: "" });

export function part(given: Partial<Part> & Pick<Part, "id" | "asks">): Part {
  return {
    label: given.id,
    help: "",
    of: "person",
    aspects: [],
    items: [item("one"), item("two"), item("three")],
    note: "",
    most: null,
    options: [],
    ...given,
  };
}

const rungs: Rung[] = [
  { rank: 1, label: "rarely", meaning: "" },
  { rank: 2, label: "often", meaning: "" },
];
export const TICKS = part({ id: "ticks", asks: "ticks" });
export const RANKING = part({ id: "ranking", asks: "ranking" });
export const RATINGS = part({
  id: "ratings",
  asks: "ratings",
  aspects: [
    { id: "here", label: "Here", rungs },
    { id: "there", label: "There", rungs },
  ],
});
export const PILES = part({ id: "piles", asks: "piles", options: [item("left"), item("right")] });
export const WORDS = part({ id: "words", asks: "words" });
export const PARTS = [TICKS, RANKING, RATINGS, PILES, WORDS];
