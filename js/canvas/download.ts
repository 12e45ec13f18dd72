// The whole map as a file: SVG to work on, PNG to show.
import type { EdgeSingular, NodeSingular } from "cytoscape";
import { button, el, set } from "../core/dom";
import type { Drawing } from "./drawing";
import type { Look } from "./look";
import type { TheMap } from "./map";
import type { Wire } from "./boxes/wires";
import { type Dot, type Meaning, picture, type Scene, type Stroke } from "./picture";
import { capital } from "./things";

// What browsers can hold in one picture, along one side.
const LONGEST = 8000;

export class Download {
  readonly buttons = [
    button("SVG", () => this.svg(), "Save as SVG picture"),
    button("PNG", () => void this.png(), "Save as PNG picture"),
  ];

  constructor(
    private readonly map: TheMap,
    private readonly drawing: Drawing,
    private readonly look: () => Look,
  ) {
    for (const one of this.buttons)
      set(one, { title: "The whole map as it is shown, with its legend" });
  }

  private get drawn() {
    return picture(this.scene(), this.look());
  }

  private svg(): void {
    this.give(new Blob([this.drawn.svg], { type: "image/svg+xml" }), "svg");
  }

  private async png(): Promise<void> {
    const { svg, width, height } = this.drawn;
    const scale = Math.min(2, LONGEST / Math.max(width, height));
    const image = new Image(width, height);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const paper = el("canvas", {
      width: Math.round(width * scale),
      height: Math.round(height * scale),
    });
    const pen = paper.getContext("2d")!;
    pen.drawImage(image, 0, 0, paper.width, paper.height);
    paper.toBlob((blob) => blob && this.give(blob, "png"));
  }

  private give(blob: Blob, ending: string): void {
    const address = URL.createObjectURL(blob);
    const name = this.map.words.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "map";
    const link = el("a", { href: address, download: `${name}.${ending}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  private scene(): Scene {
    const { cy } = this.drawing;
    const { title, size, width } = this.map.words;
    const shown = cy?.elements("[key]").not(".hidden");
    return {
      title,
      dots: shown?.nodes().map((one) => dot(one as NodeSingular)) ?? [],
      strokes: shown?.edges().map((one) => stroke(one as EdgeSingular)) ?? [],
      bands: this.map.board.bands,
      legend: this.legend(),
      notes: [size && `Size: ${size}`, width && `Width: ${width}`, ...this.signs()].filter(Boolean),
    };
  }

  /** What the signs on links between boxes say. */
  private signs(): string[] {
    if (!this.map.board.on) return [];
    const signed = this.map.lines.filter(({ sign, status }) => sign && status);
    return [...new Set(signed.map(({ sign, status }) => `${sign}: ${status}`))].sort();
  }

  private legend(): Meaning[] {
    const found = new Map<string, Meaning>();
    for (const { group, shape, colour } of this.map.points)
      if (group) found.set(`point ${group}`, { text: group, shape, colour });
    for (const { kind, dash, colour } of this.map.lines)
      if (kind) found.set(`line ${kind}`, { text: capital(kind), dash, colour });
    return [...found.values()];
  }
}

function dot(node: NodeSingular): Dot {
  const { shape, colour, across, letters, lettered, boxed, wide, high, kind, badge } = node.data();
  const marked = node.hasClass("marked");
  const look = { shape, colour, radius: across / 2, letters, lettered, marked };
  return { ...node.position(), ...look, ...(boxed && { box: { wide, high, kind, badge } }) };
}

function stroke(edge: EdgeSingular): Stroke {
  const { colour, thick, dash, fade, arrows, sign } = edge.data();
  const wire = edge.data("wire") as Wire | null | undefined;
  const bends = edge.controlPoints() ?? [];
  const path = wire?.path ?? [edge.sourceEndpoint(), ...bends, edge.targetEndpoint()];
  const marked = edge.hasClass("marked");
  const straight = wire ? !wire.curved : false;
  return { path, straight, colour, width: thick, dash: dash ?? [], fade, arrows, sign, marked };
}
