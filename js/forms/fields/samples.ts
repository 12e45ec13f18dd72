// Fields for tests: complete, as Python sends them.
import type { Field } from "../field.generated";

export function field(given: Partial<Field> & Pick<Field, "name">): Field {
  return {
    label: given.name,
    kind: "text",
    help: "",
    required: false,
    nullable: false,
    low: null,
    high: null,
    longest: null,
    options: [],
    ends: null,
    initial: "",
    place: "table",
    ...given,
  };
}

const option = (value: string, label: string) => ({ value, label, help: "" });

export const NAME = field({ name: "name", label: "Name", required: true, longest: 10 });
export const INTEREST = field({
  name: "interest",
  label: "Interest",
  kind: "number",
  low: 1,
  high: 5,
});
export const OFTEN = field({
  name: "often",
  label: "How often",
  kind: "choice",
  options: [option("1", "rarely"), option("2", "monthly"), option("3", "daily")],
});
export const UNTIL = field({ name: "until", label: "Until", kind: "date", nullable: true });
export const MEMBER = field({ name: "member", label: "Member", kind: "yesno" });
export const VIEWS = field({
  name: "views",
  label: "Views",
  kind: "many",
  options: [option("law", "Law, rights"), option("money", "Money")],
  place: "details",
});
export const FIELDS = [NAME, INTEREST, OFTEN, MEMBER, VIEWS];
