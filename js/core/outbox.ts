// Which operations has Python not answered yet? They stay here until it does.
import type { Drawer } from "./drawer";
import type { Operation, Reply } from "./wire";

interface Waiting {
  operation: Operation;
  buffers: ArrayBuffer[];
  timer: ReturnType<typeof setTimeout>;
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
    clearTimeout(this.waiting.get(operation.id)?.timer);
    this.waiting.set(operation.id, { operation, buffers, timer, late: false });
    this.keep();
    try {
      this.send(operation, buffers);
    } catch (error) {
      // A dead line looks like silence: the timer tells the person.
      console.warn("collabworkshop: could not send", error);
    }
    this.changed();
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
