// Writing boxes and links: beginning, saving and removing them, and what Python answers.
import type { Desk } from "../core/desk";
import type { Cells, Operation, Reply, Value } from "../core/wire";
import type { Entries } from "../canvas/entries";
import { removed } from "../canvas/said";
import type { Sort } from "../canvas/things";
import type { Field } from "../forms/field.generated";
import { isTyped, type Row } from "../forms/table/row";
import type { Before } from "./before";
import type { Here } from "./here";
import type { Standing } from "./standing";

export class Writing {
  /** Why the last entry was refused as a whole. */
  failure = "";
  /** What is said once an operation was answered, by its id. */
  private readonly afterwards = new Map<string, string>();

  constructor(
    private readonly desk: Desk,
    private readonly standing: Standing,
    private readonly entries: Entries,
    private readonly before: Before,
    private readonly here: Here,
    private readonly say: (text: string) => void,
  ) {}

  private save(row: Row): void {
    const operation = this.entries.save(this.entries.sortOf(row), row);
    if (operation) this.desk.post(operation);
    else this.desk.hurry();
  }

  /** What could not be saved is sent once more. */
  retry(): void {
    this.failure = "";
    for (const row of this.entries.unfinished) this.save(row);
  }

  type(row: Row, field: Field, value: Value): void {
    this.entries.sheets[this.entries.sortOf(row)].type(row, field.name, value);
    this.failure = "";
    this.save(row);
  }

  settle(row: Row, how: (row: Row) => void): void {
    how(row);
    this.save(row);
  }

  /** Begins a box; with a target its link follows as soon as it is saved. */
  add(target: string, cells: Cells): Row {
    const row = this.entries.sheets.point.add({ ...cells });
    if (target) this.before.put(row, target);
    return row;
  }

  /** Links two boxes, and saves that unless something is still needed. */
  link(source: string, target: string): Row {
    const { source_field, target_field } = this.standing.words;
    this.admit(source_field, source);
    this.admit(target_field, target);
    const row = this.entries.sheets.line.add({ [source_field]: source, [target_field]: target });
    this.save(row);
    if (row.waiting) this.afterwards.set(row.waiting.id, `Linked: ${this.here.calledRow(row)}.`);
    return row;
  }

  /** This person's own view of a link that others have told of. */
  begin(key: string): Row {
    const { source, target, cells } = this.standing.line(key)!;
    const { source_field, target_field } = this.standing.words;
    return this.entries.sheets.line.add({
      ...cells,
      [source_field]: source,
      [target_field]: target,
    });
  }

  remove(sort: Sort, row: Row): void {
    const called = this.here.calledRow(row);
    const operation = this.entries.remove(sort, row);
    if (!operation) return;
    this.afterwards.set(operation.id, removed([called]));
    this.desk.post(operation);
  }

  discard(row: Row): void {
    this.before.forget(row);
    this.entries.drop(this.entries.sortOf(row), row);
  }

  answered(operation: Operation, reply: Reply): void {
    const rows = this.entries.answer(operation, reply);
    const saves = operation.op === "save-point" || operation.op === "save-line";
    if (saves) this.failure = reply.ok ? "" : (reply.text ?? "");
    else if (!reply.ok && reply.text && !rows.some(({ clash }) => clash))
      this.desk.notice.say({ tone: "problem", text: reply.text });
    const said = this.afterwards.get(operation.id);
    this.afterwards.delete(operation.id);
    if (!reply.ok) return;
    if (said) this.say(said);
    for (const row of rows) {
      this.follow(row);
      if (isTyped(row) && Object.keys(row.refused).length === 0) this.save(row);
    }
  }

  /** The box is saved: now its link can be. */
  private follow(row: Row): void {
    const target = this.before.target(row);
    if (target === undefined || row.key === null) return;
    this.before.forget(row);
    this.link(row.key, target);
  }

  /** Python may name a new box among the ends of a link only after it has answered. */
  private admit(end: string, value: string): void {
    const { line } = this.entries.sheets;
    line.fields = line.fields.map((field) => {
      const known = field.options.some((option) => option.value === value);
      if (field.name !== end || known) return field;
      const option = { value, label: this.standing.label(value), help: "" };
      return { ...field, options: [...field.options, option] };
    });
  }
}
