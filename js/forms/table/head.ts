// The head of the table: what the columns are called, what they mean, and sorting by them.
import { button, el, set } from "../../core/dom";
import type { Field } from "../field.generated";
import { endsOf } from "../fields/value";
import type { Order } from "./sort";

export class Head {
  readonly node: HTMLTableSectionElement;
  private readonly heads: { field: Field; head: HTMLElement; arrow: HTMLElement }[];
  private order: Order | null = null;

  constructor(
    columns: Field[],
    private readonly sorted: (order: Order) => void,
  ) {
    this.heads = columns.map((field) => this.head(field));
    const actions = el("th", { scope: "col" }, el("span", { class: "cw-unseen" }, "Actions"));
    const row = el("tr", {}, ...this.heads.map(({ head }) => head), actions);
    this.node = el("thead", {}, row);
  }

  private head(field: Field) {
    const arrow = el("span", { "aria-hidden": "true", class: "cw-arrow" });
    const press = button(field.label, () => this.sort(field));
    press.append(arrow);
    press.classList.add("cw-sort");
    const small = [field.required ? "needed" : "", endsOf(field)].filter(Boolean).join("; ");
    const head = el(
      "th",
      { scope: "col", "aria-sort": "none", class: `cw-${field.kind}`, dir: "auto" },
      press,
      el("span", { class: "cw-ends" }, small),
    );
    return { field, head, arrow };
  }

  private sort(field: Field): void {
    this.order = { field, falling: this.order?.field === field && !this.order.falling };
    for (const { field: each, head, arrow } of this.heads) {
      const here = each === field;
      set(head, { "aria-sort": !here ? "none" : this.order.falling ? "descending" : "ascending" });
      arrow.textContent = !here ? "" : this.order.falling ? " ▼" : " ▲";
    }
    this.sorted(this.order);
  }
}

/** What the columns ask and what their answers mean, folded away until somebody wants it. */
export function legend(columns: Field[]): HTMLElement | null {
  const asked = columns.filter((field) => field.help || field.options.some(({ help }) => help));
  if (asked.length === 0) return null;
  const list = el("dl", {});
  for (const field of asked) {
    list.append(el("dt", { dir: "auto" }, field.label));
    if (field.help) list.append(el("dd", { dir: "auto" }, field.help));
    for (const { label, help } of field.options)
      if (help) list.append(el("dd", { dir: "auto" }, el("strong", {}, label), `: ${help}`));
  }
  return el("details", { class: "cw-legend" }, el("summary", {}, "What the columns mean"), list);
}
