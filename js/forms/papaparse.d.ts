// The little of papaparse that is used here; its published types would bring those of Node.
declare module "papaparse" {
  interface Settings {
    delimiter: string;
    skipEmptyLines: "greedy";
  }
  export function parse<Row>(text: string, settings: Settings): { data: Row[] };
}
