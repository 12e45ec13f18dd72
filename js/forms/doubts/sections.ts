// Doubts under the question of their group; of many only the first stand there until asked for.
import { arrange, button, el } from "../../core/dom";
import type { Doubt, Group } from "./doubt";

/** Doubts of a group that stand there before somebody asks for all of them. */
const FIRST = 6;

interface Section {
  node: HTMLElement;
  list: HTMLElement;
  foot: HTMLElement;
}

export class Sections {
  readonly node = el("div");
  private readonly made = new Map<string, Section>();
  private readonly unfolded = new Set<string>();

  constructor(private readonly drawAnew: () => void) {}

  /** The doubts of a group that are to be seen. */
  shown({ name, doubts }: Group): Doubt[] {
    const all = this.unfolded.has(name) || doubts.length <= FIRST + 1;
    return all ? doubts : doubts.slice(0, FIRST);
  }

  draw(wanted: [Group, Element[]][]): void {
    const nodes = wanted.map(([group, items]) => {
      const { node, list, foot } = this.made.get(group.name) ?? this.make(group.name);
      arrange(list, items);
      this.drawFoot(foot, group, group.doubts.length - this.shown(group).length);
      return node;
    });
    arrange(this.node, nodes);
  }

  private drawFoot(foot: HTMLElement, group: Group, hidden: number): void {
    const said = `${hidden}/${group.more}`;
    if (foot.dataset.said === said) return;
    foot.dataset.said = said;
    foot.replaceChildren();
    if (hidden > 0) foot.append(this.button(group.name, hidden));
    if (group.more > 0) foot.append(el("p", { class: "cw-quiet" }, `And ${group.more} more.`));
  }

  private button(title: string, hidden: number): HTMLButtonElement {
    const label = title ? `Show ${hidden} more: ${title}` : undefined;
    const press = () => {
      this.unfolded.add(title);
      const first = this.made.get(title)?.list.children.length ?? 0;
      this.drawAnew();
      const next = this.made.get(title)?.list.children[first];
      next?.querySelector("summary")?.focus();
    };
    return button(`Show ${hidden} more`, press, label);
  }

  private make(title: string): Section {
    const heading = el("h4", { dir: "auto" }, title);
    heading.hidden = title === "";
    const list = el("ul", { class: "cw-doubts" });
    const foot = el("div", { class: "cw-doubt-foot" });
    const section = { node: el("section", {}, heading, list, foot), list, foot };
    this.made.set(title, section);
    return section;
  }
}
