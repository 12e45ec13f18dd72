// One group of rows on the screen: a table that can be folded, with buttons in its last column.
import { arrange, button, el, name, set, tell } from "../../core/dom";
import { type Cell, type Group, type Row, type Step, nextPlace, stepLabel } from "./group";

interface RowView {
  node: HTMLTableRowElement;
  buttons: HTMLButtonElement[];
  drawn: string;
}

export class GroupView {
  readonly node = el("details", { class: "cw-group" });
  private readonly summary = el("summary", { class: "cw-group-title", dir: "auto" });
  private readonly help = el("p", { class: "cw-group-help", dir: "auto" });
  private readonly head = el("thead");
  private readonly body = el("tbody");
  private rows = new Map<string, RowView>();
  private columns = "";

  constructor(
    group: Group,
    private readonly take: (key: string, step: Step) => void,
  ) {
    this.node.open = group.open;
    const table = el("table", { "aria-label": group.title }, this.head, this.body);
    this.node.append(this.summary, this.help, el("div", { class: "cw-group-rows" }, table));
  }

  /** Shows the group; a row that is the same as before stays, and the focus with it. */
  draw(group: Group, waits: (key: string) => boolean): void {
    const place = [...this.rows.values()].findIndex(({ node }) =>
      node.contains(document.activeElement),
    );
    tell(this.summary, `${group.title} (${group.rows.length})`);
    tell(this.help, group.help);
    this.help.hidden = group.help === "";
    this.drawHead(group.columns);
    this.rows = new Map(group.rows.map((row) => [row.key, this.view(row)]));
    arrange(
      this.body,
      [...this.rows.values()].map(({ node }) => node),
    );
    for (const [key, { buttons }] of this.rows)
      for (const each of buttons) set(each, { "aria-disabled": waits(key) ? "true" : null });
    if (place >= 0 && !this.body.contains(document.activeElement)) this.goOn(place);
  }

  focus(): void {
    this.summary.focus();
  }

  private goOn(place: number): void {
    const next = nextPlace(place, this.rows.size);
    const view = next === null ? undefined : [...this.rows.values()][next];
    (view?.buttons[0] ?? this.summary).focus();
  }

  private drawHead(columns: string[]): void {
    const looks = JSON.stringify(columns);
    if (looks === this.columns) return;
    this.columns = looks;
    const cells = columns.map((text) => el("th", { scope: "col" }, name(text)));
    this.head.replaceChildren(el("tr", {}, ...cells));
  }

  private view(row: Row): RowView {
    const drawn = JSON.stringify(row);
    const held = this.rows.get(row.key);
    if (held?.drawn === drawn) return held;
    const buttons = row.steps.map((step) => this.button(row, step));
    const [first, ...others] = row.cells.map(cell);
    const heading = el("th", { scope: "row" }, ...(first ?? []));
    const rest = others.map((parts) => el("td", {}, ...parts));
    const steps = el("td", {}, el("div", { class: "cw-steps" }, ...buttons));
    return { node: el("tr", {}, heading, ...rest, steps), buttons, drawn };
  }

  private button(row: Row, step: Step): HTMLButtonElement {
    return button(step.text, () => this.take(row.key, step), stepLabel(step, row));
  }
}

function cell({ text, lines }: Cell): Node[] {
  const said = lines.map((line) => el("li", {}, name(line)));
  return said.length > 0 ? [name(text), el("ul", {}, ...said)] : [name(text)];
}
