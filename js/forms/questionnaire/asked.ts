// What an instrument asks, as Python sends it, and the places where answers stand.

export interface Choice {
  id: string;
  label: string;
  meaning: string;
}
export interface Rung {
  rank: number;
  label: string;
  meaning: string;
}
export interface Aspect {
  id: string;
  label: string;
  rungs: Rung[];
}
export interface Part {
  id: string;
  label: string;
  help: string;
  asks: "ticks" | "ratings" | "ranking" | "piles" | "cases" | "words";
  of: "person" | "organisation";
  aspects: Aspect[];
  items: Choice[];
  /** What the field for a note asks; empty for none. */
  note: string;
  /** For ticks: how many at most. */
  most: number | null;
  /** For piles and cases: where each item may be put. */
  options: Choice[];
}
export interface Situation extends Choice {
  parts: string[];
}

/** Where one answer stands: a part, an item of it, or an aspect of an item. */
export interface Place {
  id: string;
  /** How Python calls the item: `part.item`, or the part where that is answered as a whole. */
  item: string;
  aspect: Aspect | null;
  part: Part;
}

/** One question as people count them; rated in two ways it is still one. */
export interface Question {
  id: string;
  label: string;
  meaning: string;
  part: Part;
  places: Place[];
}

/** Whether the part is answered as a whole, not item by item. */
export function isWhole({ asks }: Part): boolean {
  return asks === "ticks" || asks === "ranking";
}

export function questionsOf(part: Part): Question[] {
  const { id, label } = part;
  if (isWhole(part)) {
    const place = { id, item: id, aspect: null, part };
    return [{ id, label, meaning: "", part, places: [place] }];
  }
  return part.items.map((item) => {
    const name = `${id}.${item.id}`;
    const places = part.aspects.map((aspect) => ({
      id: `${name}.${aspect.id}`,
      item: name,
      aspect,
      part,
    }));
    const alone = { id: name, item: name, aspect: null, part };
    return { ...item, id: name, part, places: places.length > 0 ? places : [alone] };
  });
}

export function placesOf(part: Part): Place[] {
  return questionsOf(part).flatMap(({ places }) => places);
}

/** What a person may choose at a place, with the value that says so. */
export function choicesAt({ aspect, part }: Place): Choice[] {
  if (aspect) return aspect.rungs.map((rung) => ({ ...rung, id: String(rung.rank) }));
  return isWhole(part) ? part.items : part.options;
}

/** Enough of a text to know it by, where it is part of another one. */
export function short(text: string): string {
  const signs = [...text];
  return signs.length > 80 ? `${signs.slice(0, 79).join("")}…` : text;
}
