// The tree on the page: one stop of the Tab key, and the keys that lead through it.
import { arrange, el } from "../core/dom";
import { type Act, actOf } from "./keys";
import type { Told } from "./told";
import { BranchView } from "./branch_view";
import { type Branch, boxId } from "./tree";
import { beside, led, type Row, rowsOf, TypedAhead } from "./walk";

interface Does {
  /** Somebody went to another row. */
  went(): void;
  act(act: Act): void;
  /** Somebody pressed a row that refers to another. */
  jump(): void;
}

export class TreeView {
  readonly node = el("ul", { role: "tree", class: "cw-tree" });
  at: Branch | null = null;
  private branches: Branch[] = [];
  private rows: Row[] = [];
  private readonly closed = new Set<string>();
  private readonly ahead = new TypedAhead();
  private known = new Map<string, Branch>();
  private views = new Map<string, BranchView>();
  private told: (branch: Branch) => Told = () => ({ called: "", words: "", facts: "", colour: 0 });

  constructor(private readonly does: Does) {
    this.node.addEventListener("keydown", (event) => this.pressed(event));
    this.node.addEventListener("click", (event) => this.clicked(event.target as Element));
  }

  get focused(): boolean {
    return this.node.contains(document.activeElement);
  }

  branch(id: string): Branch | undefined {
    return this.known.get(id);
  }

  /** Shows a tree; who was in a row stays there, or beside it where it is gone. */
  show(branches: Branch[], told: (branch: Branch) => Told): void {
    const before = this.rows;
    this.branches = branches;
    this.told = told;
    this.known = new Map(rowsOf(branches, new Set()).map(({ branch }) => [branch.id, branch]));
    this.at = this.stay(before);
    this.draw();
  }

  private stay(before: Row[]): Branch | null {
    const { at, known } = this;
    if (!at) return this.branches[0] ?? null;
    const same = known.get(at.id);
    if (same) return same;
    const box = known.get(boxId(at.key));
    // A reference became the box itself, or the other way round.
    if (box && box.above?.id === at.above?.id) return box;
    const near = beside(before, at.id).find((id) => known.has(id));
    return known.get(near ?? "") ?? this.branches[0] ?? null;
  }

  /** Goes to a row, and opens what stands above it. */
  go(branch: Branch): void {
    for (let one = branch.above; one; one = one.above) this.closed.delete(one.id);
    this.at = branch;
    this.draw();
  }

  focus(): void {
    const view = this.at && this.views.get(this.at.id);
    view?.row.focus({ preventScroll: true });
    view?.row.scrollIntoView({ block: "nearest" });
  }

  foldAll(): void {
    for (const { id, branches } of this.known.values()) if (branches.length > 0) this.closed.add(id);
    while (this.at?.above) this.at = this.at.above;
    this.draw();
    this.does.went();
  }

  unfoldAll(): void {
    this.closed.clear();
    this.draw();
  }

  private draw(): void {
    const { focused, views } = this;
    this.rows = rowsOf(this.branches, this.closed);
    this.views = new Map();
    const shown = this.rows.map((row) => this.viewOf(row, views));
    const below = new Map<Branch | null, Element[]>();
    this.rows.forEach(({ branch }, at) => {
      const siblings = below.get(branch.above);
      if (siblings) siblings.push(shown[at]!.node);
      else below.set(branch.above, [shown[at]!.node]);
    });
    this.rows.forEach((row, at) => {
      const { branch } = row;
      const isClosed = this.closed.has(branch.id);
      shown[at]!.draw(row, this.told(branch), isClosed, below.get(branch) ?? []);
      shown[at]!.choose(branch === this.at);
    });
    arrange(this.node, below.get(null) ?? []);
    // A row that moved, or went, has let go of the focus.
    if (focused) this.focus();
  }

  private viewOf({ branch }: Row, before: Map<string, BranchView>): BranchView {
    const view = before.get(branch.id) ?? new BranchView();
    this.views.set(branch.id, view);
    return view;
  }

  private choose(branch: Branch): void {
    const before = this.at;
    this.at = branch;
    if (before) this.views.get(before.id)?.choose(false);
    this.views.get(branch.id)?.choose(true);
    this.focus();
    this.does.went();
  }

  private clicked(target: Element): void {
    const node = target.closest("[role=treeitem]");
    const row = this.rows.find(({ branch }) => this.views.get(branch.id)?.row === node);
    if (!row) return;
    this.choose(row.branch);
    if (target.closest(".cw-twist") && row.branch.branches.length > 0) this.turn(row.branch);
    else if (row.branch.sort === "see") this.does.jump();
  }

  private turn({ id }: Branch): void {
    if (!this.closed.delete(id)) this.closed.add(id);
    this.draw();
  }

  private pressed(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.at) return;
    const act = actOf(key);
    if (!act && !this.walk(key)) return;
    event.preventDefault();
    if (act === "unfold") this.unfold();
    else if (act) this.does.act(act);
  }

  /** Goes where a key leads; the keys that open and close a branch do that first. */
  private walk(key: string): boolean {
    const at = this.at!;
    const isClosed = this.closed.has(at.id);
    const folds = at.branches.length > 0 && key === (isClosed ? "ArrowRight" : "ArrowLeft");
    if (folds) this.turn(at);
    const next = folds ? null : (led(this.rows, at.id, key, this.closed) ?? this.find(key));
    if (next && next !== at) this.choose(next);
    return folds || key.startsWith("Arrow") || next !== null;
  }

  private find(key: string): Branch | null {
    if ([...key].length !== 1 || key.trim() === "") return null;
    const called = (branch: Branch) => this.told(branch).called;
    return this.ahead.take(key, performance.now(), this.rows, this.at!.id, called);
  }

  private unfold(): void {
    const siblings = this.at!.above?.branches ?? this.branches;
    for (const { id } of siblings) this.closed.delete(id);
    this.draw();
  }
}
