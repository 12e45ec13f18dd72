// Drawing a line by two presses: where it begins, then where it goes.
import type { Drawing, Thing } from "./drawing";
import { pointId } from "./elements";
import type { TheMap } from "./map";
import type { Tools } from "./tools";

interface Does {
  say(text: string): void;
  connect(source: string, target: string): void;
}

export class Connecting {
  private first: string | null = null;

  constructor(
    private readonly tools: Tools,
    private readonly drawing: Drawing,
    private readonly map: TheMap,
    private readonly does: Does,
  ) {}

  get on(): boolean {
    return this.tools.isConnecting;
  }

  turn(on: boolean): void {
    this.tools.isConnecting = on;
    this.first = null;
    this.drawing.choosing(!on);
    this.drawing.mark("first", new Set());
    const { point } = this.map.words;
    const pull = this.map.board.on ? ", or pull a line from one to the other" : "";
    const keys = `With the keyboard: Page Down and Page Up choose a ${point}, Enter takes it.`;
    this.does.say(
      on ? `Press the ${point} where it begins, then the other one${pull}. ${keys}` : "",
    );
  }

  /** The person does not want to connect anything any more. */
  stop(): void {
    this.turn(false);
    this.does.say("Nothing was connected.");
  }

  /** A line was pulled from one point to another. */
  pulled(source: string, target: string): void {
    this.turn(false);
    this.does.connect(source, target);
  }

  /** A point was pressed; that means nothing unless somebody is connecting. */
  pressed(key: string): void {
    const { first } = this;
    if (!this.on || first === key) return;
    if (first === null) {
      this.first = key;
      this.drawing.mark("first", new Set([pointId(key)]));
      this.does.say(`From ${this.map.label(key)}. Now press the other one.`);
    } else {
      this.turn(false);
      this.does.connect(first, key);
    }
  }

  /** By the keyboard: what is chosen is the first end, or the second. */
  take(chosen: Thing[]): void {
    const [thing] = chosen;
    const { point } = this.map.words;
    if (chosen.length !== 1 || thing?.sort !== "point")
      return this.does.say(`First choose a ${point}: Page Down, Page Up or Find.`);
    if (thing.key === this.first)
      return this.does.say(`It begins here. Choose another ${point}, then press Enter.`);
    const begins = this.first === null;
    this.pressed(thing.key);
    if (begins)
      this.does.say(
        `From ${this.map.label(thing.key)}. Choose the other ${point}, then press Enter.`,
      );
  }

  /** What Enter does with what was chosen now, while somebody is connecting. */
  told(chosen: Thing[]): string {
    if (!this.on || chosen.length !== 1 || chosen[0]!.sort !== "point") return "";
    return this.first === null ? ". Enter: it begins here" : ". Enter: it goes here";
  }
}
