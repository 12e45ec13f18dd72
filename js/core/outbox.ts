// Which operations has Python not saved yet? They stay here, in the order in which people made
// them, and go out one by one: an undo must not overtake what it shall take back.
import type { Drawer } from "./drawer";
import type { Operation, Reply } from "./wire";

interface Waiting {
  operation: Operation;
  buffers: ArrayBuffer[];
  /**
   * It may still change (`held`), waits for its turn (`ready`), is on its way (`sent`), had no
   * answer in time (`late`), or the store could not be used (`later`).
   */
  stage: "held" | "ready" | "sent" | "late" | "later";
  timer?: ReturnType<typeof setTimeout>;
}

// While the store cannot be used: how long until the next try, in milliseconds.
const PAUSES = [2000, 4000, 8000, 10_000];
// A store in use by others takes up to 30 s to say so.
const LONGEST_TRY = 40_000;

export class Outbox {
  private readonly waiting = new Map<string, Waiting>();
  /** How often in a row the store could not be used. */
  private tries = 0;

  /** `changed` is called whenever something begins or ends to wait, or is late. */
  constructor(
    private readonly send: (operation: Operation, buffers: ArrayBuffer[]) => void,
    private readonly drawer: Drawer,
    private readonly changed: () => void,
    private readonly patience = 5000,
  ) {}

  get busy(): boolean {
    return this.waiting.size > 0;
  }

  /** Whether Python does not answer. */
  get late(): boolean {
    return this.first?.stage === "late";
  }

  /** Whether the store cannot be used just now; it is tried again and again. */
  get trying(): boolean {
    return this.tries > 0;
  }

  post(operation: Operation, buffers: ArrayBuffer[] = []): void {
    this.put({ operation, buffers, stage: "ready" });
    this.go();
  }

  /** Keeps an operation at once and sends it after a pause, in which it may still change. */
  hold(operation: Operation, pause: number): void {
    const timer = setTimeout(() => this.post(operation), pause);
    this.put({ operation, buffers: [], stage: "held", timer });
  }

  /** Whether the operation of this name is kept, and may still change. */
  holds(id: string): boolean {
    return this.waiting.get(id)?.stage === "held";
  }

  /** Takes the answer and returns what it answers, unless that is not ours or not over. */
  take(reply: Reply): Operation | undefined {
    const one = this.waiting.get(reply.re);
    if (!one) return undefined;
    clearTimeout(one.timer);
    if (reply.later) {
      one.stage = "later";
      one.timer = setTimeout(() => this.go(), PAUSES[this.tries] ?? PAUSES.at(-1));
      this.tries += 1;
      this.changed();
      return undefined;
    }
    this.tries = 0;
    this.waiting.delete(reply.re);
    this.keep();
    this.go();
    this.changed();
    return one.operation;
  }

  /** Sends the first that waits, under the same name, unless it is on its way already. */
  go(): void {
    const one = this.first;
    if (!one || one.stage === "held" || one.stage === "sent") return;
    clearTimeout(one.timer);
    one.stage = "sent";
    const patience = this.trying ? LONGEST_TRY : this.patience;
    one.timer = setTimeout(() => this.miss(one), patience);
    this.changed();
    try {
      this.send(one.operation, one.buffers);
    } catch (error) {
      // A dead line looks like silence: the timer tells the person.
      console.warn("collabworkshop: could not send", error);
    }
  }

  private get first(): Waiting | undefined {
    return this.waiting.values().next().value;
  }

  private put(one: Waiting): void {
    clearTimeout(this.waiting.get(one.operation.id)?.timer);
    this.waiting.set(one.operation.id, one);
    this.keep();
    this.changed();
  }

  private miss(one: Waiting): void {
    one.stage = "late";
    this.changed();
  }

  private keep(): void {
    // Files are too large for the browser's storage.
    const small = [...this.waiting.values()].filter((one) => one.buffers.length === 0);
    this.drawer.keep({ operations: small.map((one) => one.operation) });
  }
}
