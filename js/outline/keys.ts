// Which keys work in the tree, besides those that only lead from row to row?

export type Act = "open" | "before" | "remove" | "back" | "unfold";

const ACTS: Record<string, Act> = {
  Enter: "open",
  Insert: "before",
  "+": "before",
  Delete: "remove",
  Escape: "back",
  "*": "unfold",
};

/** What a key does with the box, if it does anything. */
export function actOf(key: string): Act | null {
  return ACTS[key] ?? null;
}

/** Says what the keys do; an outline to read offers nothing that writes. */
export function hintOf(writes: boolean): string {
  const [fields, adds] = writes
    ? ["opens the fields", "Insert or + adds what must be true before it, Delete removes it, "]
    : ["goes to what is said of it", ""];
  return (
    "With the keyboard: arrow keys go from row to row, Right and Left open and close, letters " +
    `find a name. Enter ${fields}, on a row that begins with “see” it goes to the box itself; ` +
    `${adds}Escape comes back to the outline.`
  );
}
