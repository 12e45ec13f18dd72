// Going from row to row other than by steps: by a reference and back, and where Python chooses.
import type { Host } from "../core/host";
import { Soon } from "../core/soon";
import type { Here } from "./here";
import type { Standing } from "./standing";
import { boxId } from "./tree";
import type { TreeView } from "./tree_view";

/** Milliseconds after which Python is told where somebody went: they may go on at once. */
const PAUSE = 150;

export class Going {
  /** What Python knows to be chosen: where the tree begins nobody has gone yet. */
  private known: string | null = null;
  /** Where the last jump began. */
  private origin: string | null = null;
  private readonly soon = new Soon(() => this.tell());

  constructor(
    private readonly host: Host,
    private readonly standing: Standing,
    private readonly tree: TreeView,
    private readonly here: Here,
    private readonly went: () => void,
  ) {}

  end(): void {
    this.soon.forget();
  }

  /** From now on Python is told where the person goes. */
  begin(): void {
    this.take();
    this.known = this.here.key;
  }

  tellSoon(): void {
    this.soon.ask(PAUSE);
  }

  tell(): void {
    this.soon.forget();
    const { key } = this.here;
    if (this.known === null || this.known === key) return;
    this.known = key;
    this.host.set("chosen", key);
  }

  /** Goes to what Python chose, and returns whether that is somewhere else. */
  take(): boolean {
    const key = this.host.get<string>("chosen");
    const line = this.standing.line(key);
    const box = line ? line.source : key;
    const branch = this.tree.branch(`see ${box} > ${line?.target}`) ?? this.tree.branch(boxId(box));
    if (key === this.here.key || !branch) return false;
    this.here.leave();
    this.here.line = line ? key : "";
    this.known = key;
    this.tree.go(branch);
    return true;
  }

  /** From a reference to where the box is written out. */
  jump(): void {
    const { id, key } = this.tree.at!;
    this.goto(boxId(key));
    this.origin = id;
  }

  back(): void {
    if (this.origin) this.goto(this.origin);
    this.origin = null;
  }

  private goto(id: string): void {
    const branch = this.tree.branch(id);
    if (!branch) return;
    this.tree.go(branch);
    this.tree.focus();
    this.went();
  }
}
