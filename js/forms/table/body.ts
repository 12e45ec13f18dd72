// The rows on the screen, in the order of the sheet, with the focus kept where people left it.
import { arrange, el } from "../../core/dom";
import type { Suggestions } from "../fields/suggestions";
import type { Row } from "./row";
import { type Asks, RowView } from "./row_view";
import type { Sheet } from "./sheet";

export class Body {
  readonly node = el("tbody");
  private views = new Map<Row, RowView>();

  /** `lost` is called when the row that had the focus is gone, and no other is left. */
  constructor(
    private readonly sheet: Sheet,
    private readonly suggestions: Suggestions,
    private readonly asks: Asks,
    private readonly lost: () => void,
  ) {
    this.node.addEventListener("focusin", (event) => {
      const view = this.around(event.target as Node);
      if (view) sheet.touch(view.row);
    });
    this.node.addEventListener("focusout", (event) => this.left(event));
  }

  view(row: Row): RowView | undefined {
    return this.views.get(row);
  }

  /** The row around a node of the page. */
  around(node: Node | null): RowView | undefined {
    return [...this.views.values()].find((view) => view.contains(node));
  }

  /** Takes the fields that the sheet has now. */
  update(): void {
    for (const view of this.views.values()) view.update();
  }

  draw(force = false): void {
    const focused = this.around(document.activeElement);
    const place = [...this.views.values()].findIndex((view) => view === focused);
    this.views = new Map(
      this.sheet.rows.map((row) => [row, this.views.get(row) ?? this.make(row)]),
    );
    const views = [...this.views.values()];
    arrange(
      this.node,
      views.flatMap((view) => view.nodes),
    );
    for (const view of views) view.draw(force);
    if (!focused || this.views.has(focused.row)) return;
    const next = views[Math.min(place, views.length - 1)];
    if (next) next.focusRemove();
    else this.lost();
  }

  private make(row: Row): RowView {
    return new RowView(row, this.sheet, this.suggestions, this.asks);
  }

  /** What came while somebody was in a row is shown when they leave it. */
  private left(event: FocusEvent): void {
    const view = this.around(event.target as Node);
    if (!view || view.contains(event.relatedTarget as Node | null)) return;
    this.sheet.leave(view.row);
    // The focus moves only after this event.
    queueMicrotask(() => view.draw());
  }
}
