// Keeps what is not saved yet over a reload of the page or a restart of the kernel.
import type { Cells, Operation } from "./wire";

export interface Unsent {
  /** Which of several sorts it belongs to, where a component has more than one. */
  of?: string;
  key: string | null;
  /** The revision that the person saw when they began to write. */
  expected?: number;
  cells: Cells;
}

export interface Kept {
  operations: Operation[];
  unsent: Unsent[];
}

export class Drawer {
  private kept: Kept = { operations: [], unsent: [] };

  /** Without a key or a storage everything is kept in memory only. */
  constructor(
    private readonly key: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null,
  ) {}

  /** What an earlier component under the same key left unsaved. */
  open(): Kept {
    try {
      const text = this.key && this.storage ? this.storage.getItem(this.key) : null;
      if (text) this.kept = { ...this.kept, ...(JSON.parse(text) as Partial<Kept>) };
    } catch {
      // Unreadable or forbidden: there is nothing that could be sent again.
    }
    return this.kept;
  }

  keep(part: Partial<Kept>): void {
    this.kept = { ...this.kept, ...part };
    if (!this.key || !this.storage) return;
    try {
      if (this.kept.operations.length + this.kept.unsent.length === 0)
        this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Full or forbidden: memory still holds it, and the light says that it is not saved.
    }
  }
}
