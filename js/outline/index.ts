// The bundle of the outline.
import { rendering } from "../core/anywidget";
import type { Component } from "../core/host";
import { outline } from "./outline";

export const components: Record<string, Component> = { outline };

export default { render: rendering(components) };
