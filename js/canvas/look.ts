// Which colours hold just now? Read from the style sheets, light or dark, and followed live.

export interface Look {
  paper: string;
  ink: string;
  quiet: string;
  focus: string;
  warn: string;
  font: string;
  colours: string[];
}

export function readLook(root: HTMLElement): Look {
  const style = getComputedStyle(root);
  const pen = document.createElement("canvas").getContext("2d")!;
  const colour = (name: string, otherwise: string) => {
    // The canvas turns every spelling of a colour into #rrggbb, and keeps the old one if it is none.
    pen.fillStyle = otherwise;
    pen.fillStyle = style.getPropertyValue(name).trim() || otherwise;
    return pen.fillStyle;
  };
  return {
    paper: colour("--cw-paper", "#ffffff"),
    ink: colour("--cw-ink", "#1b1f24"),
    quiet: colour("--cw-quiet", "#57606a"),
    focus: colour("--cw-focus", "#046dac"),
    warn: colour("--cw-warn", "#855600"),
    font: style.fontFamily,
    colours: Array.from({ length: 8 }, (_, at) => colour(`--cw-colour-${at + 1}`, "#767676")),
  };
}

/** Calls back when JupyterLab changes its theme; returns what ends it. */
export function onTheme(changed: () => void): () => void {
  const seen = new MutationObserver(() => requestAnimationFrame(changed));
  const watched = {
    attributes: true,
    attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"],
  };
  seen.observe(document.body, watched);
  seen.observe(document.documentElement, watched);
  return () => seen.disconnect();
}

/** A slot's colour; a number that is no slot has the last one, as everything without a slot. */
export function slot(look: Look, colour: number): string {
  return look.colours[colour - 1] ?? look.colours.at(-1)!;
}

/** So much of the first colour, the rest of the second. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [parts(one), parts(other)];
  const mixed = a.map((value, at) => Math.round(value * share + b[at]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function parts(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** The colours of a line from its source to its middle to its target. */
export function faded(colour: string, paper: string, fade: string): [string, string, string] {
  const pale = mix(colour, paper, 0.12);
  const source = fade === "source" || fade === "both" ? pale : colour;
  return [source, colour, fade === "target" || fade === "both" ? pale : colour];
}
