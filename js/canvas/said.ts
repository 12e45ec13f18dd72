// What is said of what was removed, taken back or brought back?
import type { Operation, Reply } from "../core/wire";

/** What is gone, and the way back. */
export function removed(called: string[]): string {
  const [first = ""] = called;
  const [gone, it] =
    called.length > 1 ? [`${called.length} things`, "brings them"] : [`“${first}”`, "brings it"];
  return `Removed ${gone}; Undo ${it} back.`;
}

/** What an undo or a redo did, as far as Python tells; nothing for any other operation. */
export function turned({ op }: Operation, { ok, told }: Reply): string {
  if (!ok || (op !== "undo" && op !== "redo")) return "";
  return `${op === "undo" ? "Undone" : "Done again"}: ${told || "your last change"}.`;
}
