// Where do points stand that nobody has placed yet? Asked of fcose, or of dagre for layers.
import type { Core, LayoutOptions } from "cytoscape";
import { layered } from "./boxes/layered";
import { spread } from "./spread";
import { start } from "./start";

// From so many points on names are hidden, and nobody waits for a fine layout.
const LARGE = 150;

/** Lays out everything that is drawn; a large map is laid out more roughly. */
export function layout(cy: Core, layers: boolean): void {
  if (layers) return inLayers(cy);
  const large = cy.nodes().length > LARGE;
  begin(cy, large ? 60 : 100);
  const common = { animate: false, fit: false, nodeDimensionsIncludeLabels: false };
  const fcose = {
    ...common,
    name: "fcose",
    quality: large ? "default" : "proof",
    // It begins where start.ts puts everything: the same map is always laid out alike.
    randomize: false,
    initialEnergyOnIncremental: cy.nodes().length > 400 ? 0.05 : 0.3,
    idealEdgeLength: large ? 110 : 70,
    nodeRepulsion: large ? 12_000 : 4500,
    tilingPaddingVertical: 30,
    tilingPaddingHorizontal: 30,
  };
  cy.layout(fcose as LayoutOptions).run();
  if (!large) {
    const nodes = cy.nodes("[key]");
    const spots = spread(
      nodes.map((node) => node.position()),
      cy.width() / cy.height(),
    );
    nodes.positions((_, at) => spots[at]!);
  }
}

/** From above to below along the lines; each point has the room that its name needs. */
function inLayers(cy: Core): void {
  const points = cy.nodes("[key]").map((node) => {
    const across = node.data("across") as number;
    const size = { wide: Math.max(across, 100), high: across + 40 };
    return { key: node.id(), ...size, lane: "", beside: "", top: false };
  });
  const ties = cy.edges("[key]").map((edge) => ({
    key: edge.id(),
    source: edge.target().id(),
    target: edge.source().id(),
    curved: false,
  }));
  const spots = layered(points, ties);
  cy.batch(() => cy.nodes("[key]").positions((node) => spots.get(node.id())!));
}

function begin(cy: Core, step: number): void {
  const nodes = cy.nodes();
  const place = new Map(nodes.map((node, at) => [node.id(), at]));
  const ties = cy
    .edges()
    .map((edge): [number, number] => [
      place.get(edge.source().id())!,
      place.get(edge.target().id())!,
    ]);
  const spots = start(nodes.length, ties, step);
  cy.batch(() => nodes.positions((node) => spots[place.get(node.id())!]!));
}
