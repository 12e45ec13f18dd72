// Taking back and bringing back: two buttons, and the keys that everybody knows for them.
import type { Desk } from "../../core/desk";
import { button, set } from "../../core/dom";
import type { Host } from "../../core/host";
import { newId, type Operation } from "../../core/wire";

type Way = "undo" | "redo";

export class History {
  private readonly undo = button("Undo", () => this.ask("undo"));
  private readonly redo = button("Redo", () => this.ask("redo"));
  readonly buttons = [this.undo, this.redo];
  /** The one that waits for its answer: a second press before that would go too far. */
  private asked: string | null = null;

  constructor(
    private readonly host: Host,
    private readonly desk: Desk,
    root: HTMLElement,
  ) {
    set(this.undo, { title: "Take back what you saved last (Ctrl+Z outside of a text)" });
    set(this.redo, {
      title: "Bring back what you took back last (Ctrl+Shift+Z or Ctrl+Y outside of a text)",
    });
    host.onChange("can_undo", () => this.draw());
    host.onChange("can_redo", () => this.draw());
    root.addEventListener("keydown", (event) => this.pressed(event));
    this.draw();
  }

  /** Python answered this operation. */
  answered({ id }: Operation): void {
    if (id === this.asked) this.asked = null;
    this.draw();
  }

  /** Takes what an earlier table had asked for, and what is asked again now. */
  restore(operations: Operation[]): void {
    this.asked = operations.find(({ op }) => op === "undo" || op === "redo")?.id ?? null;
    this.draw();
  }

  private can(way: Way): boolean {
    const given = way === "undo" ? this.host.get("can_undo") : this.host.get("can_redo");
    return given === true && this.asked === null;
  }

  private draw(): void {
    set(this.undo, { "aria-disabled": String(!this.can("undo")) });
    set(this.redo, { "aria-disabled": String(!this.can("redo")) });
  }

  private ask(way: Way): void {
    if (!this.can(way)) return this.desk.hurry();
    this.asked = newId();
    this.desk.post({ op: way, id: this.asked });
    this.draw();
  }

  private pressed(event: KeyboardEvent): void {
    const way = wayOf(event);
    // In a text the browser itself takes back what is typed there.
    if (way === null || isText(event.target as Element)) return;
    event.preventDefault();
    this.ask(way);
  }
}

function wayOf(event: KeyboardEvent): Way | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

function isText(target: Element): boolean {
  const ticked = "[type=checkbox], [type=radio], [type=file]";
  return target.matches(`textarea, input:not(${ticked}), [contenteditable]`);
}
