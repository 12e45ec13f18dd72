// Other fields for the same thing: what shows a field that stays must stay as well.
import type { Field } from "../field.generated";

interface Shows {
  field: Field;
  update(field: Field): void;
}

/** Keeps what shows a field of the same name and kind, so that focus and half a word stay in it. */
export function reuse<Part extends Shows>(
  parts: Part[],
  fields: Field[],
  make: (field: Field) => Part,
): Part[] {
  return fields.map((field) => {
    const kept = parts.find(
      (one) => one.field.name === field.name && one.field.kind === field.kind,
    );
    kept?.update(field);
    return kept ?? make(field);
  });
}
