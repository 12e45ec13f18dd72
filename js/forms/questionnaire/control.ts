// What every way of answering has in common.
import type { Place } from "./asked";
import type { Body } from "./body";

/** How long a change may still change before it is sent; never is until the person leaves it. */
export const NOW = 0;
export const STEPPING = 600;
export const WRITING = 3000;
export const NEVER = Infinity;

export interface Control {
  readonly node: HTMLElement;
  /** Shows an answer, but never over what somebody is writing, unless it has to be. */
  show(body: Body | null, force: boolean): void;
  focus(): void;
  /** Ties the control to its name, and to what is said about it. */
  describe(named: string, described: string, wrong: boolean): void;
  close(closed: boolean): void;
}

/** What a control, and the buttons beside it, ask for. */
export interface Wishes {
  change(place: Place, change: Partial<Body>, pause: number): void;
  /** Sends what may still change. */
  commit(place: Place): void;
  clear(place: Place): void;
  keepMine(place: Place): void;
  takeTheirs(place: Place): void;
  /** Says something to those who cannot see it happen. */
  say(text: string): void;
}
