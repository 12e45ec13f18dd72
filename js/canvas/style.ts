// How do points and lines look? Cytoscape's style sheet, made from the colours that hold now.
import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { boxStyle } from "./boxes/style";
import { faded, type Look, slot } from "./look";
import { GAP } from "./names";
import { corners } from "./shapes";

export function style(look: Look): StylesheetJson {
  const rules = [...points(look), ...lines(look), ...boxStyle(look), ...marks(look)];
  return rules as unknown as StylesheetJson;
}

function points(look: Look) {
  return [
    {
      selector: "node",
      style: {
        width: "data(across)",
        height: "data(across)",
        shape: (node: NodeSingular) => (corners(node.data("shape")) ? "polygon" : "ellipse"),
        "shape-polygon-points": (node: NodeSingular) =>
          (corners(node.data("shape")) ?? [[0, 0]]).flat().join(" "),
        "background-color": (node: NodeSingular) => slot(look, node.data("colour")),
        "border-width": 1.5,
        "border-color": look.paper,
        color: look.ink,
        "font-family": look.font,
        "font-weight": 500,
        "text-wrap": "wrap",
        // The lines are broken by wrap.ts already.
        "text-max-width": "1000px",
        "text-valign": "bottom",
        "text-margin-y": GAP,
        "text-outline-color": look.paper,
        "text-outline-width": 2,
        "line-height": 1.15,
        "text-background-color": look.paper,
        "text-background-opacity": 0.6,
      },
    },
    {
      selector: "node[written > 0]",
      style: { label: "data(lettered)", "font-size": "data(written)", "z-index": 5 },
    },
    { selector: "node[side = 'above']", style: { "text-valign": "top", "text-margin-y": -GAP } },
    { selector: "node[side = 'right']", style: beside("right", GAP) },
    { selector: "node[side = 'left']", style: beside("left", -GAP) },
  ];
}

function beside(side: string, away: number) {
  return {
    "text-valign": "center",
    "text-halign": side,
    "text-margin-x": away,
    "text-margin-y": 0,
    "text-justification": side === "right" ? "left" : "right",
  };
}

function lines(look: Look) {
  const colour = (edge: EdgeSingular) => slot(look, edge.data("colour"));
  const end = (at: 0 | 2) => (edge: EdgeSingular) =>
    faded(colour(edge), look.paper, edge.data("fade"))[at];
  return [
    {
      selector: "edge",
      style: {
        width: "data(thick)",
        "curve-style": "bezier",
        "control-point-step-size": 34,
        "line-color": colour,
        "arrow-scale": 1.1,
        "target-arrow-color": end(2),
        "source-arrow-color": end(0),
      },
    },
    {
      selector: "edge[arrows = 'forward'], edge[arrows = 'both']",
      style: { "target-arrow-shape": "triangle" },
    },
    { selector: "edge[arrows = 'both']", style: { "source-arrow-shape": "triangle" } },
    {
      selector: "edge[fade != '']",
      style: {
        "line-fill": "linear-gradient",
        "line-gradient-stop-colors": (edge: EdgeSingular) =>
          faded(colour(edge), look.paper, edge.data("fade")).join(" "),
        "line-gradient-stop-positions": "0% 50% 100%",
      },
    },
    {
      selector: "edge[dash]",
      style: { "line-style": "dashed", "line-dash-pattern": "data(dash)" },
    },
    {
      selector: "edge[sign != '']",
      style: {
        label: "data(sign)",
        color: look.ink,
        "font-family": look.font,
        "font-size": 15,
        "font-weight": 700,
        "text-background-color": look.paper,
        "text-background-opacity": 1,
        "text-background-shape": "roundrectangle",
        "text-background-padding": "2px",
        "min-zoomed-font-size": 6,
      },
    },
  ];
}

function marks(look: Look) {
  const halo = (colour: string, opacity: number) => ({
    "underlay-color": colour,
    "underlay-opacity": opacity,
    "underlay-padding": 7,
  });
  return [
    { selector: "node.marked", style: { ...halo(look.warn, 0.45), "underlay-shape": "ellipse" } },
    { selector: "node[boxed].marked", style: { "underlay-shape": "round-rectangle" } },
    { selector: "edge.marked", style: halo(look.warn, 0.45) },
    {
      selector: "node:selected, node.first",
      // Not by colour: what is chosen has a ring in the colour of the text.
      style: {
        "outline-width": 3.5,
        "outline-color": look.ink,
        "outline-offset": 3,
        "z-index": 9,
      },
    },
    { selector: "edge:selected", style: { ...halo(look.focus, 0.4), "z-index": 9 } },
    {
      selector: "node.ghost",
      style: {
        "background-color": look.paper,
        "border-style": "dashed",
        "border-width": 2,
        "border-color": look.ink,
        events: "no",
      },
    },
    {
      selector: "edge.ghost",
      style: { "line-color": look.ink, "line-style": "dashed", events: "no" },
    },
    { selector: ".hidden", style: { display: "none" } },
    { selector: "core", style: { "active-bg-size": 0, "selection-box-color": look.focus } },
  ];
}
