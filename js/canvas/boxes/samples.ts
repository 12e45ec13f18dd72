// Pathways for tests: boxes and ties as a coalition might draw them, the same in every run.
import { boxOf, type Stand } from "./box";
import { type Laid, layered, type Tie } from "./layered";

// Half a letter each, as most fonts have it.
export const width = (text: string, letters: number) => [...text].length * letters * 0.55;

const LABELS = [
  "People know whom to ask",
  "Families find help in the evening, at weekends and in the holidays, without having to explain themselves twice",
  "تعرف الأسر إلى من تتوجه عندما تحتاج إلى المساعدة في المساء",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Teachers and nurses meet each month",
  "Buses run until ten",
];

export function label(at: number): string {
  return LABELS[at % LABELS.length]!;
}

/** A chance that is the same each time. */
export function dice(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export interface Sample {
  boxes: Laid[];
  ties: Tie[];
}

export const tie = (source: string, target: string, curved = false): Tie => ({
  key: `${source}>${target}`,
  source,
  target,
  curved,
});

/** So many boxes in layers toward one goal, every sixth an assumption beside another box. */
export function pathway(count: number, lanes: string[] = [], seed = 1): Sample {
  const chance = dice(seed);
  const boxes: Laid[] = [];
  const ties: Tie[] = [];
  const layers = Math.max(2, Math.round(Math.sqrt(count)));
  for (let at = 0; at < count; at += 1) {
    const { wide, high } = boxOf(label(at), "Outcome", width);
    const lane = lanes[Math.floor(chance() * lanes.length)] ?? "";
    const key = `b${at}`;
    const host = at % 6 === 5 ? `b${Math.floor(chance() * at)}` : "";
    boxes.push({ key, wide, high, lane, beside: host, top: at === 0 });
    if (host) ties.push(tie(key, host));
    else if (at > 0) {
      const layer = Math.floor((at * layers) / count);
      const [from, to] = [
        Math.floor(((layer - 1) * count) / layers),
        Math.floor((layer * count) / layers),
      ];
      for (let turn = 0; turn < 1 + Math.floor(chance() * 2); turn += 1) {
        const target = layer === 0 ? 0 : Math.max(0, from + Math.floor(chance() * (to - from)));
        if (target !== at && !ties.some(({ key: known }) => known === `b${at}>b${target}`))
          ties.push(tie(key, `b${target}`));
      }
    }
  }
  return { boxes, ties };
}

export function standsOf({ boxes, ties }: Sample, lanes: string[] = []): (Stand & Laid)[] {
  const spots = layered(boxes, ties, lanes);
  return boxes.map((one) => ({ ...one, ...spots.get(one.key)! }));
}
