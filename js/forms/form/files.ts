// Reads chosen files into buffers that travel beside a message.
import type { Cells } from "../../core/wire";
import type { Labelled } from "../fields/labelled";

// Jupyter's server closes the line on a message above 10 MiB.
const LARGEST = 8 * 1024 * 1024;

export const TOO_LARGE = "the files are larger than 8 MB together. Take a smaller one.";

/** Returns the cells and buffers of all chosen files, or null when they are too large. */
export async function readFiles(
  parts: Labelled[],
): Promise<{ cells: Cells; buffers: ArrayBuffer[] } | null> {
  const chosen = parts.flatMap(({ field, control }) =>
    field.kind === "file" ? [...(control.files ?? [])].map((file) => ({ field, file })) : [],
  );
  if (chosen.reduce((sum, { file }) => sum + file.size, 0) > LARGEST) return null;
  const cells = chosen.map(({ field, file }, buffer) => [
    field.name,
    { name: file.name, type: file.type, buffer },
  ]);
  const buffers = await Promise.all(chosen.map(({ file }) => file.arrayBuffer()));
  return { cells: Object.fromEntries(cells) as Cells, buffers };
}
