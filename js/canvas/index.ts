// The bundle of the canvas.
import { rendering } from "../core/anywidget";
import type { Component } from "../core/host";
import { canvas } from "./canvas";

export const components: Record<string, Component> = { canvas };

export default { render: rendering(components) };
