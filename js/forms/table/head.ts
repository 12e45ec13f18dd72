// The head of the table: what the columns are called, what they mean, and sorting by them.
import { arrange, button, el, set, tell } from "../../core/dom";
import type { Field } from "../field.generated";
import { reuse } from "../fields/reuse";
import { endsOf } from "../fields/value";
import type { Order } from "./sort";

export class Head {
  private readonly row = el("tr");
  readonly node = el("thead", {}, this.row);
  private readonly actions = el(
    "th",
    { scope: "col" },
    el("span", { class: "cw-unseen" }, "Actions"),
  );
  private columns: Column[] = [];
  private order: { name: string; falling: boolean } | null = null;

  constructor(private readonly sorted: (order: Order) => void) {}

  update(fields: Field[]): void {
    const make = (field: Field) => new Column(field, (pressed) => this.sort(pressed));
    this.columns = reuse(this.columns, fields, make);
    arrange(this.row, [...this.columns.map(({ node }) => node), this.actions]);
  }

  private sort(field: Field): void {
    const falling = this.order?.name === field.name && !this.order.falling;
    this.order = { name: field.name, falling };
    for (const column of this.columns) column.draw(column.field === field ? falling : null);
    this.sorted({ field, falling });
  }
}

class Column {
  private readonly words = el("span");
  private readonly arrow = el("span", { "aria-hidden": "true", class: "cw-arrow" });
  private readonly small = el("span", { class: "cw-ends" });
  readonly node: HTMLElement;

  constructor(
    public field: Field,
    pressed: (field: Field) => void,
  ) {
    const press = button("", () => pressed(this.field));
    press.append(this.words, this.arrow);
    press.classList.add("cw-sort");
    const look = { scope: "col", class: `cw-${field.kind}`, dir: "auto" };
    this.node = el("th", { ...look, "aria-sort": "none" }, press, this.small);
    this.update(field);
  }

  update(field: Field): void {
    this.field = field;
    tell(this.words, field.label);
    tell(this.small, [field.required ? "needed" : "", endsOf(field)].filter(Boolean).join("; "));
  }

  /** Shows whether the table is sorted by this column: rising, falling or (null) not at all. */
  draw(falling: boolean | null): void {
    const [sort, sign] = falling ? ["descending", " ▼"] : ["ascending", " ▲"];
    set(this.node, { "aria-sort": falling === null ? "none" : sort! });
    tell(this.arrow, falling === null ? "" : sign!);
  }
}

/** What the columns ask and what their answers mean, folded away until somebody wants it. */
export class Meaning {
  private readonly list = el("dl");
  readonly node = el(
    "details",
    { class: "cw-legend" },
    el("summary", {}, "What the columns mean"),
    this.list,
  );

  update(fields: Field[]): void {
    const asked = fields.filter((field) => field.help || field.options.some(({ help }) => help));
    this.node.hidden = asked.length === 0;
    this.list.replaceChildren(...asked.flatMap(lines));
  }
}

function lines({ label, help, options }: Field): HTMLElement[] {
  const parts = [el("dt", { dir: "auto" }, label)];
  if (help) parts.push(el("dd", { dir: "auto" }, help));
  for (const option of options.filter((one) => one.help))
    parts.push(el("dd", { dir: "auto" }, el("strong", {}, option.label), `: ${option.help}`));
  return parts;
}
