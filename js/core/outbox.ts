// Which operations has Python not answered yet? They stay here until it does.
import type { Drawer } from "./drawer";
import type { Operation, Reply } from "./wire";

interface Waiting {
  operation: Operation;
  buffers: ArrayBuffer[];
  timer: ReturnType<typeof setTimeout>;
  /** Kept, but not sent yet. */
  held: boolean;
  late: boolean;
}

export class Outbox {
  private readonly waiting = new Map<string, Waiting>();

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

  get late(): boolean {
    return [...this.waiting.values()].some((one) => one.late);
  }

  post(operation: Operation, buffers: ArrayBuffer[] = []): void {
    const timer = setTimeout(() => this.miss(operation.id), this.patience);
    this.put({ operation, buffers, timer, held: false, late: false });
    try {
      this.send(operation, buffers);
    } catch (error) {
      // A dead line looks like silence: the timer tells the person.
      console.warn("collabworkshop: could not send", error);
    }
  }

  /** Keeps an operation at once and sends it after a pause, in which it may still change. */
  hold(operation: Operation, pause: number): void {
    const timer = setTimeout(() => this.post(operation), pause);
    this.put({ operation, buffers: [], timer, held: true, late: false });
  }

  /** Whether the operation of this name is kept, and not sent yet. */
  holds(id: string): boolean {
    return this.waiting.get(id)?.held ?? false;
  }

  /** Takes the answer and returns what it answers, or nothing when it is not ours. */
  take(reply: Reply): Operation | undefined {
    const one = this.waiting.get(reply.re);
    if (!one) return undefined;
    clearTimeout(one.timer);
    this.waiting.delete(reply.re);
    this.keep();
    this.changed();
    return one.operation;
  }

  /** Sends everything once more, under the same names. */
  again(): void {
    for (const { operation, buffers } of [...this.waiting.values()]) this.post(operation, buffers);
  }

  private put(one: Waiting): void {
    clearTimeout(this.waiting.get(one.operation.id)?.timer);
    this.waiting.set(one.operation.id, one);
    this.keep();
    this.changed();
  }

  private miss(id: string): void {
    const one = this.waiting.get(id);
    if (one) one.late = true;
    this.changed();
  }

  private keep(): void {
    // Files are too large for the browser's storage.
    const small = [...this.waiting.values()].filter((one) => one.buffers.length === 0);
    this.drawer.keep({ operations: small.map((one) => one.operation) });
  }
}
