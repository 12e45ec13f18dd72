// What Python tells of two drafts side by side, and what a person may do with each row.

export interface Cell {
  text: string;
  lines: string[];
}

export interface Step {
  step: string;
  text: string;
}

export interface Row {
  key: string;
  cells: Cell[];
  steps: Step[];
}

export interface Group {
  id: string;
  title: string;
  help: string;
  open: boolean;
  columns: string[];
  rows: Row[];
}

/** What screen readers hear of a button: the step, and the box or the link that it is about. */
export function stepLabel({ text }: Step, { cells }: Row): string {
  const about = cells.map((cell) => cell.text.replace(/^\u2260 /, "")).filter((said) => said.trim());
  return `${text}: ${about.join(" – ")}`;
}

/** Where the focus goes when the row that had it is gone: the next one, or else the last. */
export function nextPlace(place: number, rows: number): number | null {
  return rows === 0 ? null : Math.min(place, rows - 1);
}
