// The saved light, the notice and the outbox of one component, wired to its host.
import { button, el, tell } from "./dom";
import { Drawer, type Unsent } from "./drawer";
import type { Host } from "./host";
import { type Notice, NoticeBox } from "./notice";
import { Outbox } from "./outbox";
import type { Operation, Reply } from "./wire";

/** Why something typed is not saved; `again` when trying once more may help. */
export interface Trouble {
  why: string;
  again: boolean;
}

export const CALM: Trouble = { why: "", again: false };

const LATE =
  "Not saved yet: the notebook does not answer. Choose Run, then Run All Cells; " +
  "what you typed is kept here.";

const TRYING = "Not saved yet – trying again";

interface Answers {
  /** Python answered this operation; one that is tried again is not answered yet. */
  answered(operation: Operation, reply: Reply): void;
  /** The person asks to save once more what could not be saved. */
  retry(): void;
}

export class Desk {
  readonly notice: NoticeBox;
  private readonly light = el("p", { class: "cw-light", role: "status", tabindex: -1 });
  private readonly again = button("Try again", () => this.tryAgain());
  /** The line that says whether everything is saved. */
  readonly bar = el("div", { class: "cw-saved" }, this.light, this.again);
  private readonly outbox: Outbox;
  private readonly drawer: Drawer;
  private trouble: Trouble = CALM;
  private saved = false;

  constructor(
    private readonly host: Host,
    private readonly answers: Answers,
  ) {
    this.drawer = new Drawer(host.get<string>("outbox_key"), sessionStore());
    this.outbox = new Outbox(
      (operation, buffers) => host.send(operation, buffers),
      this.drawer,
      () => this.draw(),
    );
    host.onMessage((message) => this.take(message as Reply));
    host.onOnline(() => this.hurry());
    this.notice = new NoticeBox(host);
    this.again.hidden = true;
  }

  post(operation: Operation, buffers: ArrayBuffer[] = []): void {
    this.outbox.post(operation, buffers);
  }

  /** The person did something: what could not be saved before is tried again at once. */
  hurry(): void {
    this.outbox.go();
  }

  /** Keeps an operation at once and sends it after a pause, in which it may still change. */
  hold(operation: Operation, pause: number): void {
    this.outbox.hold(operation, pause);
  }

  /** Whether the operation of this name is kept, and not sent yet. */
  holds(id: string): boolean {
    return this.outbox.holds(id);
  }

  /** Keeps what is typed and not saved, and says why it is not. */
  unsaved(trouble: Trouble, unsent: Unsent[]): void {
    this.trouble = trouble;
    this.drawer.keep({ unsent });
    this.draw();
  }

  /** Hands out what an earlier component left, then sends it again. */
  restore(show: (operations: Operation[], unsent: Unsent[]) => void): void {
    const { operations, unsent } = this.drawer.open();
    show(operations, unsent);
    for (const operation of operations) this.post(operation);
  }

  private take(reply: Reply): void {
    const operation = this.outbox.take(reply);
    if (!operation) return;
    if (reply.ok) this.saved = true;
    this.answers.answered(operation, reply);
    this.draw();
  }

  private tryAgain(): void {
    if (this.outbox.busy) this.hurry();
    else this.answers.retry();
    this.light.focus();
  }

  private draw(): void {
    const [state, text] = this.state();
    const waits = state === "late" || state === "trying";
    this.again.hidden = !waits && !(state === "refused" && this.trouble.again);
    this.light.dataset.state = state;
    tell(this.light, text);
  }

  private state(): [string, string] {
    if (this.outbox.late) return ["late", LATE];
    if (this.outbox.trying) return ["trying", TRYING];
    if (this.outbox.busy) return ["saving", "Saving …"];
    const { why } = this.trouble;
    // What the notice says in full need not be said twice.
    const told = why !== "" && why === this.host.get<Notice>("notice").text;
    if (why) return ["refused", `Not saved yet: ${told ? "the reason stands below." : why}`];
    const done = this.host.get<{ saved?: string }>("words")?.saved ?? "Saved";
    return this.saved ? ["saved", done] : ["", ""];
  }
}

function sessionStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null; // forbidden by the browser's settings
  }
}
