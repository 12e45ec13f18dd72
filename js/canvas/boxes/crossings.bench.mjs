// How many links cross in our layout, and in that of ELK? Reads pathways as JSON, writes the counts.
import { readFileSync } from "node:fs";
import ELK from "elkjs/lib/elk.bundled.js";
import { boxOf, crowd } from "./box";
import { crossings } from "./crossings";
import { ASIDE, layered, ROWS } from "./layered";
import { routesOf } from "./routes";
import { width } from "./samples";

const elk = new ELK();

function ours(boxes, ties) {
  const began = process.cpuUsage();
  const spots = layered(boxes, ties);
  const took = process.cpuUsage(began).user / 1000;
  const stands = boxes.map((one) => ({ ...one, ...spots.get(one.key) }));
  const routes = [...routesOf(new Map(stands.map((one) => [one.key, one])), ties).values()];
  const overlaps = stands.flatMap((one, at) =>
    stands.slice(at + 1).filter((other) => crowd(one, other)),
  );
  return { crossings: crossings(routes), overlaps: overlaps.length, took };
}

async function theirs(boxes, ties) {
  const laid = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "UP",
      "elk.edgeRouting": "POLYLINE",
      "elk.spacing.nodeNode": String(ASIDE),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(ROWS),
    },
    children: boxes.map(({ key, wide, high }) => ({ id: key, width: wide, height: high })),
    edges: ties.map(({ key, source, target }) => ({
      id: key,
      sources: [source],
      targets: [target],
    })),
  });
  return { crossings: crossings((laid.edges ?? []).map(wayOf)) };
}

function wayOf({ sources, targets, sections }) {
  const path = (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  return { source: sources[0], target: targets[0], path };
}

async function counted(pathways) {
  const found = [];
  for (const { boxes, ties } of pathways) {
    const laid = boxes.map(({ key, label, kind, beside, top }) => {
      const { wide, high } = boxOf(label, kind, width);
      return { key, wide, high, lane: "", beside, top };
    });
    // A link that leads back is drawn as a bow, and orders nothing.
    const onward = ties.filter(({ curved }) => !curved);
    found.push({ ours: ours(laid, onward), theirs: await theirs(laid, onward) });
  }
  return found;
}

void counted(JSON.parse(readFileSync(0, "utf8"))).then((found) =>
  process.stdout.write(JSON.stringify(found)),
);
