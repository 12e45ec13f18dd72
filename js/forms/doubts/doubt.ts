// What Python gives: doubts in groups, those that were set aside, and what changed since.

export interface Doubt {
  key: string;
  /** The id of the check that found it. */
  check: string;
  sentence: string;
  severity: "gap" | "talk" | "note";
}

export interface Check {
  why: string;
  source: string;
  step: string;
}

export interface Group {
  name: string;
  doubts: Doubt[];
  /** How many more there are than stand here. */
  more: number;
}

export interface Left {
  key: string;
  revision: number;
  doubt: string;
  sentence: string;
  reason: string;
  by: string;
  /** Whether it is not there any more, or concerns something else by now. */
  gone: boolean;
}

/** A sign and a word for how grave it is: the sign alone says nothing to who does not see it. */
export const SIGNS: Record<Doubt["severity"], [string, string]> = {
  gap: ["▢", "Something is missing"],
  talk: ["◆", "Worth a talk"],
  note: ["○", "Good to know"],
};

export interface Standing {
  open: ReadonlyMap<string, string>;
  left: ReadonlyMap<string, string>;
  /** Whether all that are open stand here. */
  whole: boolean;
}

/** Keys with their sentences, of those that are open and of those that are set aside. */
export function standing(groups: Group[], left: Left[]): Standing {
  return {
    open: new Map(groups.flatMap(({ doubts }) => doubts.map((one) => [one.key, one.sentence]))),
    left: new Map(left.filter(({ gone }) => !gone).map((one) => [one.doubt, one.sentence])),
    whole: groups.every(({ more }) => more === 0),
  };
}

/** What to say of a change, in a sentence or two; empty where nothing came or went. */
export function news(before: Standing, now: Standing): string {
  const came = [...now.open].filter(([key]) => !before.open.has(key));
  const went = [...before.open].filter(([key]) => !now.open.has(key));
  const again = came.filter(([key]) => before.left.has(key));
  const fresh = came.filter(([key]) => !before.left.has(key));
  const aside = went.filter(([key]) => now.left.has(key));
  const settled = went.filter(([key]) => !now.left.has(key));
  // Of very many some are handed over only: what moves up or down among them is no news.
  const whole = before.whole && now.whole;
  return [
    told(whole ? fresh : [], "New doubt", "new doubts"),
    told(again, "Open again", "doubts are open again"),
    told(aside, "Set aside", "doubts are set aside"),
    told(whole ? settled : [], "No longer in doubt", "doubts are settled"),
  ]
    .filter(Boolean)
    .join(" ");
}

function told(some: [string, string][], one: string, many: string): string {
  if (some.length === 0) return "";
  if (some.length === 1) return `${one}: ${some[0]![1]}`;
  return `${some.length} ${many}.`;
}

/** How many are open, how grave they are, and how many are set aside. */
export function summary(groups: Group[], left: Left[]): string {
  const doubts = groups.flatMap((group) => group.doubts);
  const all = groups.reduce((sum, { doubts, more }) => sum + doubts.length + more, 0);
  const counts = Object.entries(SIGNS).map(([severity, [sign, word]]) => {
    const count = doubts.filter((one) => one.severity === severity).length;
    return count > 0 ? ` · ${sign} ${word}: ${count}` : "";
  });
  const aside = left.filter(({ gone }) => !gone).length;
  const open = all === 1 ? "1 doubt is open" : `${all} doubts are open`;
  const parts = [
    all === 0 ? "" : `${open}${all === doubts.length ? counts.join("") : ""}`,
    aside === 0 ? "" : `Set aside with a reason: ${aside}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
