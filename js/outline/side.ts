// What stands beside the tree: the fields of the box or the link, or a box to link to, and all links.
import type { Entries } from "../canvas/entries";
import { type Does as Asks, Panel, type Subject } from "../canvas/panel";
import { button } from "../core/dom";
import type { Row } from "../forms/table/row";
import { Around } from "./around";
import { Chooser } from "./chooser";
import type { Here } from "./here";
import type { Standing } from "./standing";

interface Does {
  asks: Asks;
  link(source: string, target: string): void;
  openLine(key: string): void;
  open(row: Row): void;
  /** The person goes back to the tree. */
  back(): void;
  /** Enter: what stands in a line is ready. */
  done(): void;
}

export class Side {
  readonly panel: Panel;
  readonly chooser: Chooser;
  readonly around: Around;

  constructor(
    private readonly standing: Standing,
    private readonly entries: Entries,
    private readonly here: Here,
    private readonly does: Does,
  ) {
    this.panel = new Panel(does.asks);
    this.chooser = new Chooser(standing, { link: does.link, close: does.back });
    this.around = new Around(standing, does.openLine);
    for (const { node } of [this.panel, this.around])
      node.addEventListener("keydown", (event) => this.pressed(event));
  }

  show(subject: Subject): void {
    this.panel.show(subject);
    this.panel.offer(this.unfinished());
    this.around.draw(this.here.box);
    this.chooser.draw();
  }

  /** Shows all boxes that this one can be linked to. */
  choose(): void {
    this.panel.node.hidden = true;
    this.chooser.open(this.here.box);
  }

  closeChooser(): void {
    this.chooser.close();
    this.panel.node.hidden = false;
  }

  /** Goes on where the person was: in the fields, or in the tree's neighbour that is shown. */
  focusNext(): void {
    if (this.chooser.isOpen) this.chooser.focus();
    else this.panel.focusNext();
  }

  /** The ends of a link are known already: what is asked first is the field behind them. */
  focusReason(): void {
    const { row } = this.here;
    const { line } = this.entries.sheets;
    if (!row || line.missing(row).length > 0) return this.panel.focusNeeded();
    const { source_field, target_field } = this.standing.words;
    const at = line.fields.findIndex(({ name }) => ![source_field, target_field].includes(name));
    const field = this.panel.node.querySelectorAll(".cw-panel-fields > *")[at];
    field?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }

  private unfinished(): HTMLButtonElement[] {
    return this.entries.unfinished
      .filter((row) => row !== this.here.row)
      .map((row) => button(this.here.calledRow(row), () => this.does.open(row)));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") this.does.back();
    else if (event.key === "Enter" && isLine(event.target as Element)) this.does.done();
    else return;
    event.preventDefault();
  }
}

/** A control for one line of text. */
function isLine(target: Element): boolean {
  return target.matches("input:not([type=checkbox], [type=radio], [type=file])");
}
