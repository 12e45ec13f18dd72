// Drawing a line by two presses: where it begins, then where it goes.
import type { Drawing } from "./drawing";
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

  turn(on: boolean): void {
    this.tools.isConnecting = on;
    this.first = null;
    this.drawing.choosing(!on);
    this.drawing.mark("first", new Set());
    const { point } = this.map.words;
    const pull = this.map.board.on ? ", or pull a line from one to the other" : "";
    this.does.say(on ? `Press the ${point} where it begins, then the other one${pull}.` : "");
  }

  /** A line was pulled from one point to another. */
  pulled(source: string, target: string): void {
    this.turn(false);
    this.does.connect(source, target);
  }

  /** A point was pressed; that means nothing unless somebody is connecting. */
  pressed(key: string): void {
    const { first } = this;
    if (!this.tools.isConnecting || first === key) return;
    if (first === null) {
      this.first = key;
      this.drawing.mark("first", new Set([pointId(key)]));
      this.does.say(`From ${this.map.label(key)}. Now press the other one.`);
    } else {
      this.turn(false);
      this.does.connect(first, key);
    }
  }
}
