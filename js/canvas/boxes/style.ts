// How do boxes and their links look? The part of Cytoscape's style sheet that is theirs.
import type { EdgeSingular, NodeSingular } from "cytoscape";
import { type Look, mix, slot } from "../look";
import { EDGE, boxCorners } from "./outlines";
import type { Wire } from "./wires";

/** How much of its colour the paper of a box has: words stay readable on it. */
export const TINT = 0.13;

export function boxStyle(look: Look) {
  return [
    {
      selector: "node[boxed]",
      style: {
        width: "data(wide)",
        height: "data(high)",
        shape: (node: NodeSingular) => SHAPES[node.data("shape") as string] ?? "polygon",
        "shape-polygon-points": (node: NodeSingular) =>
          boxCorners(node.data("shape"), node.data("wide"), node.data("high")).flat().join(" "),
        "corner-radius": EDGE,
        "background-color": (node: NodeSingular) =>
          mix(slot(look, node.data("colour")), look.paper, TINT),
        "border-width": 2,
        "border-color": (node: NodeSingular) => slot(look, node.data("colour")),
        label: "data(lettered)",
        "font-size": "data(letters)",
        "line-height": 1.25,
        "text-valign": "center",
        "text-margin-y": "data(lower)",
        "text-outline-width": 0,
        "text-background-opacity": 0,
      },
    },
    {
      selector: "node[shape = 'framed']",
      style: { "border-style": "double", "border-width": 6 },
    },
    {
      selector: "edge[boxed]",
      style: {
        "curve-style": (edge: EdgeSingular) => curveOf(edge),
        "edge-distances": "endpoints",
        "source-endpoint": (edge: EdgeSingular) => wire(edge)?.from ?? "outside-to-node",
        "target-endpoint": (edge: EdgeSingular) => wire(edge)?.to ?? "outside-to-node",
        "segment-weights": (edge: EdgeSingular) => bends(edge).weights,
        "segment-distances": (edge: EdgeSingular) => bends(edge).distances,
        "segment-radii": (edge: EdgeSingular) => [edge.data("curved") ? 3 * BEND : BEND],
        "control-point-weights": (edge: EdgeSingular) => bends(edge).weights,
        "control-point-distances": (edge: EdgeSingular) => bends(edge).distances,
        "line-cap": (edge: EdgeSingular) => (edge.data("curved") ? "round" : "butt"),
        "arrow-scale": 1.2,
      },
    },
  ];
}

/** How round a link bends. */
export const BEND = 14;

const SHAPES: Record<string, string> = { framed: "rectangle", rounded: "round-rectangle" };

function wire(edge: EdgeSingular): Wire | null {
  return (edge.data("wire") as Wire | null | undefined) ?? null;
}

function bends(edge: EdgeSingular): { weights: number[]; distances: number[] } {
  const found = wire(edge);
  return found && found.weights.length > 0 ? found : { weights: [0.5], distances: [0] };
}

function curveOf(edge: EdgeSingular): string {
  const found = wire(edge);
  if (!found) return "bezier";
  if (found.curved) return "unbundled-bezier";
  return found.weights.length > 0 ? "round-segments" : "straight";
}
