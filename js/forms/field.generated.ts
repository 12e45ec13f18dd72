// Made by `npm run build` from field.schema.json; change widgets/field.py instead.

export interface Field {
  name: string;
  label: string;
  kind: "text" | "long" | "number" | "date" | "choice" | "many" | "yesno" | "suggest" | "file";
  help: string;
  required: boolean;
  nullable: boolean;
  low: number | null;
  high: number | null;
  longest: number | null;
  options: Choice[];
  initial: string;
  ends: Ends | null;
  place: "table" | "details";
}
export interface Choice {
  value: string;
  label: string;
  help: string;
}
export interface Ends {
  low: string;
  high: string;
}
