// Small signs for the legend and the lists: a shape, or a piece of line.
import { el } from "../core/dom";
import { faded, type Look, slot } from "./look";
import { outlined } from "./shapes";

/** A coloured shape; the colour follows the theme by itself. */
export function shapeSign(shape: string, colour: number): HTMLElement {
  return svg(
    20,
    `${outlined(shape, 10, 10, 8)} style="fill:var(--cw-colour-${slotNumber(colour)})"/>`,
  );
}

/** A piece of line with its dash. */
export function dashSign(dash: number[], colour: number): HTMLElement {
  const pattern = dash.map((part) => Math.max(1, Number(part) * 3)).join(" ");
  const look = `style="stroke:var(--cw-colour-${slotNumber(colour)})"`;
  return svg(44, `<path d="M2 10H42" stroke-width="3" stroke-dasharray="${pattern}" ${look}/>`);
}

/** A piece of line that fades, with its sign; grey, because it holds for every kind. */
export function statusSign(fade: string, sign: string, look: Look): HTMLElement {
  const colours = faded(slot(look, 8), look.paper, fade);
  const pieces = colours.flatMap((colour, at) => {
    const from = [2, 15, 28][at]!;
    return `<path d="M${from} 10h14" stroke="${colour}" stroke-width="3"/>`;
  });
  const node = svg(44, pieces.join(""));
  if (sign) node.append(el("b", {}, sign));
  return node;
}

function slotNumber(colour: number): number {
  return Number.isInteger(colour) && colour >= 1 && colour <= 8 ? colour : 8;
}

/** Our own drawing of numbers and palette names; nothing that people typed is in it. */
function svg(width: number, inner: string): HTMLElement {
  const node = el("span", { class: "cw-sign", "aria-hidden": "true" });
  node.innerHTML = `<svg width="${width}" height="20" viewBox="0 0 ${width} 20">${inner}</svg>`;
  return node;
}
