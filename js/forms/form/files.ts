// Reads chosen files into buffers that travel beside a message.
import type { Cells } from "../../core/wire";
import type { Labelled } from "../fields/labelled";

// Jupyter's server closes the line on a message above 10 MiB.
const LARGEST = 8 * 1024 * 1024;

export const TOO_LARGE = "the files are larger than 8 MB together. Take a smaller one.";
const UNREADABLE = "a file could not be read. Choose it again.";

/** Returns the cells and buffers of all chosen files, or why they cannot be sent. */
export async function readFiles(
  parts: Labelled[],
): Promise<{ cells: Cells; buffers: ArrayBuffer[] } | string> {
  const chosen = parts.flatMap(({ field, control }) =>
    field.kind === "file" ? [...(control.files ?? [])].map((file) => ({ field, file })) : [],
  );
  if (chosen.reduce((sum, { file }) => sum + file.size, 0) > LARGEST) return TOO_LARGE;
  const cells = chosen.map(({ field, file }, buffer) => [
    field.name,
    { name: file.name, type: file.type, buffer },
  ]);
  try {
    const buffers = await Promise.all(chosen.map(({ file }) => file.arrayBuffer()));
    return { cells: Object.fromEntries(cells) as Cells, buffers };
  } catch {
    return UNREADABLE; // moved or changed since it was chosen
  }
}
