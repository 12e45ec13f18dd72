// What is shown and what is not, by group, kind, status and tag.
import type { Line, Point } from "./things";

export type By = "group" | "kind" | "status";

export class Filter {
  private readonly off = {
    group: new Set<string>(),
    kind: new Set<string>(),
    status: new Set<string>(),
  };
  /** Only points with this tag; empty for all. */
  tag = "";

  isOn(by: By, value: string): boolean {
    return !this.off[by].has(value);
  }

  turn(by: By, value: string, on: boolean): void {
    if (on) this.off[by].delete(value);
    else this.off[by].add(value);
  }

  clear(): void {
    this.tag = "";
    for (const values of Object.values(this.off)) values.clear();
  }

  /** What is left; a line without one of its ends is not. */
  apply(points: Point[], lines: Line[]): { points: Point[]; lines: Line[] } {
    const left = points.filter(
      ({ group, tags }) => this.isOn("group", group) && (!this.tag || tags.includes(this.tag)),
    );
    const keys = new Set(left.map(({ key }) => key));
    const between = lines.filter(
      ({ source, target, kind, status }) =>
        keys.has(source) &&
        keys.has(target) &&
        this.isOn("kind", kind) &&
        this.isOn("status", status),
    );
    return { points: left, lines: between };
  }
}
