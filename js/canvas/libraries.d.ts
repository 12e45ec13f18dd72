// The little of cytoscape-fcose that is used here; it ships no types.
declare module "cytoscape-fcose" {
  import type { Ext } from "cytoscape";
  const fcose: Ext;
  export default fcose;
}
