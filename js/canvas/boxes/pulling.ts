// Drawing a link in one go: pulled from the box where it begins to the one where it goes.
import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Spot } from "../things";

export class Pulling {
  on = false;
  private from: NodeSingular | null = null;
  private to: Spot | null = null;

  constructor(
    private readonly cy: Core,
    private readonly does: { pulled(): void; connect(source: string, target: string): void },
  ) {
    cy.on("tapstart", "node[boxed]", ({ target }) => this.begin(target as NodeSingular));
    cy.on("tapdrag", (event) => this.move(event));
    cy.on("tapend", (event) => this.end(event));
  }

  /** What is pulled: from the middle of its box to where the hand is. */
  get line(): [Spot, Spot] | null {
    return this.from && this.to && [this.from.position(), this.to];
  }

  turn(on: boolean): void {
    this.on = on;
    this.cy.autoungrabify(on);
  }

  private begin(node: NodeSingular): void {
    if (!this.on) return;
    this.from = node;
    // Else the paper would come along.
    this.cy.userPanningEnabled(false);
  }

  private move({ position }: EventObject): void {
    if (!this.from) return;
    this.to = { ...position };
    this.does.pulled();
  }

  private end({ position }: EventObject): void {
    const { from } = this;
    if (!from) return;
    [this.from, this.to] = [null, null];
    this.cy.userPanningEnabled(true);
    this.does.pulled();
    const node = this.at(position);
    if (node && node !== from.data("key")) this.does.connect(from.data("key"), node);
  }

  /** The key of the box at a spot. */
  private at({ x, y }: Spot): string {
    const found = this.cy.nodes("[boxed]").filter((node) => {
      const { x1, x2, y1, y2 } = node.boundingBox({ includeLabels: false });
      return x1 <= x && x <= x2 && y1 <= y && y <= y2 && !node.hasClass("hidden");
    });
    return found.nonempty() ? (found.first().data("key") as string) : "";
  }
}
