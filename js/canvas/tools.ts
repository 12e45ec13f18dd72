// The buttons above the drawing: to write on it, and to look at it.
import { button, set } from "../core/dom";
import { capital, type Words } from "./things";

interface Does {
  add(): void;
  connect(on: boolean): void;
  /** By the keyboard one goes on in the drawing. */
  toDrawing(): void;
  zoom(factor: number): void;
  fit(): void;
  arrange(): void;
}

export class Tools {
  private readonly add: HTMLButtonElement;
  private readonly connect: HTMLButtonElement;
  readonly look: HTMLButtonElement[];

  constructor(
    words: Words,
    private readonly does: Does,
  ) {
    this.add = button(`Add ${words.point}`, does.add);
    this.add.classList.add("cw-main");
    this.connect = button("Connect", () => this.toggle());
    this.connect.addEventListener("click", ({ detail }) => {
      if (detail === 0 && this.isConnecting) does.toDrawing();
    });
    set(this.connect, {
      "aria-pressed": "false",
      title: `Draw a ${words.line} by pressing its two ends, one after the other`,
    });
    this.look = [
      button("−", () => does.zoom(0.8), "Zoom out"),
      button("+", () => does.zoom(1.25), "Zoom in"),
      button("Show all", does.fit),
      button("Arrange anew", does.arrange),
    ];
    set(this.look[3]!, { title: `${capital(words.points)} get new places; Undo takes it back` });
  }

  get edit(): HTMLButtonElement[] {
    return [this.add, this.connect];
  }

  allow(points: boolean, lines: boolean): void {
    this.add.hidden = !points;
    this.connect.hidden = !lines;
  }

  get isConnecting(): boolean {
    return this.connect.getAttribute("aria-pressed") === "true";
  }

  set isConnecting(on: boolean) {
    set(this.connect, { "aria-pressed": String(on) });
  }

  private toggle(): void {
    this.does.connect(!this.isConnecting);
  }
}
