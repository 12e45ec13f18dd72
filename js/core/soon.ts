// Drawing once for all that asked for it, before the next frame or a little later.

export class Soon {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame: number | undefined;

  constructor(private readonly draw: () => void) {}

  /** Draws before the next frame, or after some milliseconds unless somebody asks for it sooner. */
  ask(later = 0): void {
    if (later > 0) {
      this.timer ??= setTimeout(() => this.draw(), later);
      return;
    }
    this.frame ??= requestAnimationFrame(() => this.draw());
  }

  /** It is drawn by now, or never will be. */
  forget(): void {
    clearTimeout(this.timer);
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.timer = this.frame = undefined;
  }
}
