// Where does a name break? The same lines in the drawing and in the picture.

const SPLIT = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A text in at most so many lines, each at most so wide; what is left out is marked by "…". */
export function wrap(
  text: string,
  widest: number,
  width: (text: string) => number,
  most = 3,
): string[] {
  const lines: string[] = [];
  let line = "";
  // Nobody reads the rest of a name in a drawing; panel and list have all of it.
  for (const word of words(most === Infinity ? text : text.slice(0, 400))) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= widest) line = longer;
    else {
      if (line) lines.push(line);
      const pieces = broken(word, widest, width, most);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
    }
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1]!, widest, width)];
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

/** A word that is wider than a line, in pieces. */
function broken(
  word: string,
  widest: number,
  width: (text: string) => number,
  most: number,
): string[] {
  const pieces = [""];
  for (const { segment } of SPLIT.segment(word)) {
    const longer = pieces.at(-1)! + segment;
    if (width(longer) <= widest || pieces.at(-1) === "") pieces[pieces.length - 1] = longer;
    else if (pieces.length > most) break;
    else pieces.push(segment);
  }
  return pieces;
}

function cut(line: string, widest: number, width: (text: string) => number): string {
  const letters = [...SPLIT.segment(line)].map(({ segment }) => segment);
  while (letters.length > 1 && width(`${letters.join("")}…`) > widest) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
