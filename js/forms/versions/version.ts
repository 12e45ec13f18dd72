// What Python gives: things, and what each of their versions says.

export interface Said {
  label: string;
  text: string;
  differs: boolean;
}

export interface Version {
  id: string;
  by: string;
  at: string;
  stands: boolean;
  taken_away: boolean;
  fields: Said[];
}

export interface Thing {
  kind: string;
  key: string;
  title: string;
  versions: Version[];
}

/** A name for a thing that no other has: keys are unique within their kind. */
export function nameOf({ kind, key }: Pick<Thing, "kind" | "key">): string {
  return JSON.stringify([kind, key]);
}

/** Every label once, in the order in which the versions name them. */
export function labelsOf({ versions }: Thing): string[] {
  return [...new Set(versions.flatMap(({ fields }) => fields.map(({ label }) => label)))];
}

/** What a button is called: what can be read on it, whose version it is, and of what. */
export function chooseLabel(choose: string, thing: Thing, version: Version): string {
  const { by, at } = version;
  const twins = thing.versions.filter((other) => other.by === by).length > 1;
  const whose = by.trim() ? `${by}'s version` : "the version";
  const what = `${whose} of ${thing.title}${twins || !by.trim() ? `, ${at}` : ""}`;
  return `${choose}: ${what}`;
}
