// What boxes have that points have not: links on their way, lanes, badges, and a hand that pulls.
import type { Core } from "cytoscape";
import type { Look } from "../look";
import type { Band } from "./lanes";
import { Pulling } from "./pulling";
import { Sheets } from "./sheets";
import { Wires } from "./wires";

interface Needs {
  look(): Look;
  bands(): Band[];
  connect(source: string, target: string): void;
}

export class Furniture {
  private readonly wires: Wires;
  private readonly sheets: Sheets;
  private readonly hand: Pulling;

  constructor(cy: Core, needs: Needs) {
    this.wires = new Wires(cy);
    this.hand = new Pulling(cy, { ...needs, pulled: () => this.later() });
    this.sheets = new Sheets(cy, { ...needs, pulled: () => this.hand.line });
  }

  get under(): HTMLElement {
    return this.sheets.under.node;
  }

  get over(): HTMLElement {
    return this.sheets.over.node;
  }

  /** Boxes came, went or moved. */
  follow(): void {
    this.wires.now();
    this.later();
  }

  later(): void {
    this.sheets.later();
  }

  pulling(on: boolean): void {
    this.hand.turn(on);
  }

  end(): void {
    this.wires.end();
    this.sheets.end();
  }
}
