// What may still change before it is sent: half a step, half a sentence.
import type { Place } from "./asked";
import { NEVER } from "./control";

interface Held {
  place: Place;
  timer?: ReturnType<typeof setTimeout>;
}

export class Pauses {
  private readonly held = new Map<string, Held>();

  /** `send` is called once the pause of a place is over. */
  constructor(private readonly send: (place: Place) => void) {}

  /** Waits some milliseconds from now on; without an end it waits until somebody ends it. */
  begin(place: Place, pause: number): void {
    clearTimeout(this.held.get(place.id)?.timer);
    const timer = pause < NEVER ? setTimeout(() => this.end(place), pause) : undefined;
    this.held.set(place.id, { place, timer });
  }

  /** Whether something here may still change. */
  has(id: string): boolean {
    return this.held.has(id);
  }

  end(place: Place): void {
    const held = this.held.get(place.id);
    if (!held) return;
    clearTimeout(held.timer);
    this.held.delete(place.id);
    this.send(place);
  }

  endAll(): void {
    for (const { place } of [...this.held.values()]) this.end(place);
  }
}
