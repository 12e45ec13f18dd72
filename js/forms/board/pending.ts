// Which moves has Python not saved yet? They stand where people put them all the same.
import type { Unsent } from "../../core/drawer";
import type { Operation, Place } from "../../core/wire";
import type { Spot } from "./moves";

const LOST = "a move did not get through.";

export class Pending {
  private readonly moves = new Map<string, Place>();
  /** Why a move was refused, by item. */
  private readonly refused = new Map<string, string>();

  /** The last move of an item, if it is not saved yet. */
  of(key: string): Place | undefined {
    return this.moves.get(key);
  }

  put(move: Place): void {
    this.moves.set(move.key, move);
    this.refused.delete(move.key);
  }

  /** The move is saved, or nobody wants it any more; a newer one stays. */
  drop(move: Place): void {
    if (this.isLast(move)) this.moves.delete(move.key);
  }

  /** The move was refused; it is no news when a newer one is on its way. */
  refuse(move: Place, why: string): void {
    if (this.isLast(move)) this.refused.set(move.key, why || LOST);
  }

  isRefused(key: string): boolean {
    return this.refused.has(key);
  }

  /** Why the first of these items is not saved where it stands. */
  why(keys: string[]): string {
    const first = keys.find((key) => this.refused.has(key));
    return first === undefined ? "" : this.refused.get(first)!;
  }

  get unsent(): Unsent[] {
    return [...this.refused.keys()].map((key) => {
      const { x, y } = this.moves.get(key)!;
      return { key, cells: { x, y } };
    });
  }

  /** Puts back what an earlier board left: what it had sent, and what was refused. */
  restore(operations: Operation[], unsent: Unsent[]): void {
    for (const { key, cells } of unsent) {
      const move = { op: "place", id: "", key: key!, ...(cells as unknown as Spot) } as Place;
      this.put(move);
      this.refuse(move, LOST);
    }
    for (const operation of operations) if (operation.op === "place") this.put(operation);
  }

  private isLast(move: Place): boolean {
    return this.moves.get(move.key)?.id === move.id;
  }
}
