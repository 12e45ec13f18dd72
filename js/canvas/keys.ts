// Which keys work in the drawing? It is one stop of the Tab key.
import { freshId, set } from "../core/dom";

export type Act =
  | { do: "step"; x: number; y: number }
  | { do: "next"; by: 1 | -1 }
  | { do: "zoom"; by: number }
  | { do: "fit" | "open" | "remove" | "leave" };

/** Says what mouse and keys do; a map to read offers nothing that writes. */
export function hintOf(writes: boolean, point = "point", connects = ""): string {
  const [add, open] = writes
    ? [", or double-click on free paper for a new one", "opens its fields, Delete removes it"]
    : ["", "goes to what is said of it"];
  const connect = connects
    ? ` Connect: choose a ${connects}, Enter, choose another, Enter; Escape stops.`
    : "";
  return (
    `Drag a ${point}${add}. Shift and drag chooses several; Ctrl and the wheel zoom. With the ` +
    "keyboard: Tab to the drawing, Page Down and Page Up choose the next and the one before, " +
    `arrow keys move it (with Shift in small steps), Enter ${open}, + and − zoom, 0 shows all, ` +
    `Escape lets go, and comes back from the fields.${connect}`
  );
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const OTHERS: Record<string, Act> = {
  PageDown: { do: "next", by: 1 },
  PageUp: { do: "next", by: -1 },
  "+": { do: "zoom", by: 1.25 },
  "=": { do: "zoom", by: 1.25 },
  "-": { do: "zoom", by: 0.8 },
  "0": { do: "fit" },
  Enter: { do: "open" },
  Delete: { do: "remove" },
  Backspace: { do: "remove" },
  Escape: { do: "leave" },
};

/** What a key does in the drawing, if it does anything. */
export function actOf(key: string, shift: boolean): Act | null {
  const arrow = ARROWS[key];
  const far = shift ? 2 : 12;
  if (arrow) return { do: "step", x: arrow[0] * far, y: arrow[1] * far };
  return OTHERS[key] ?? null;
}

/** Makes the drawing a stop of the Tab key, with a name and a hint that everybody sees. */
export function onKeys(
  drawing: HTMLElement,
  label: string,
  hint: HTMLElement,
  act: (act: Act) => void,
): void {
  hint.id = freshId();
  const role = { role: "application", "aria-roledescription": "drawing" };
  set(drawing, { ...role, tabindex: 0, "aria-label": label, "aria-describedby": hint.id });
  drawing.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // It would scroll the notebook away from under the drawing.
    if (event.key === " " && event.target === drawing) event.preventDefault();
    const found = actOf(event.key, event.shiftKey);
    if (!found) return;
    event.preventDefault();
    act(found);
  });
}
