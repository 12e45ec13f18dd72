// The drawing itself: a Cytoscape that is made once its place has a size, and kept up to date.
import cytoscape, { type Core, type CollectionReturnValue, type NodeSingular } from "cytoscape";
import fcose from "cytoscape-fcose";
import { el } from "../core/dom";
import { Furniture } from "./boxes/furniture";
import type { Band } from "./boxes/lanes";
import { readable, SMALLEST } from "./boxes/readable";
import { changes, type Shown } from "./elements";
import { layout } from "./layout";
import type { Look } from "./look";
import { Names } from "./names";
import { style } from "./style";
import type { Sort, Spot } from "./things";

cytoscape.use(fcose);

// From so many lines on they are left out while the map is moved: that stays fluent.
const MANY = 400;

export interface Thing {
  sort: Sort;
  key: string;
}

/** What the drawing tells its canvas. */
export interface Tells {
  /** There is a Cytoscape now: whatever needs it can be done. */
  ready(): void;
  chosen(things: Thing[]): void;
  /** A point was pressed, to choose it or for something else. */
  pressed(key: string): void;
  doubled(spot: Spot): void;
  moved(places: ({ key: string } & Spot)[]): void;
  /** A line was pulled from one box to another. */
  pulled(source: string, target: string): void;
}

/** What it shows: how many lines, and boxes in lanes or points. */
export interface Kind {
  many(): number;
  boxes(): boolean;
  bands(): Band[];
}

export class Drawing {
  readonly node = el("div", { class: "cw-drawing" });
  cy: Core | null = null;
  private readonly known = new Map<string, Shown>();
  private readonly watch = new ResizeObserver(() => this.sized());
  private readonly dragged = new Set<NodeSingular>();
  private names: Names | null = null;
  /** What boxes have that points have not. */
  private furniture: Furniture | null = null;
  private corner = { left: 0, top: 0 };
  private quiet = false;
  private chooses = true;
  private told = false;

  constructor(
    private look: Look,
    private readonly kind: Kind,
    private readonly tells: Tells,
  ) {
    this.watch.observe(this.node);
    // The wheel moves the page; only with Ctrl, or two fingers, does it zoom the map.
    this.node.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      },
      { capture: true },
    );
    this.node.addEventListener("pointerdown", () => this.located(), { capture: true });
  }

  /** JupyterLab scrolls and folds what is around: Cytoscape would look for a press where it was. */
  private located(): void {
    const { left, top } = this.node.getBoundingClientRect();
    if (left !== this.corner.left || top !== this.corner.top) this.cy?.resize();
    this.corner = { left, top };
  }

  end(): void {
    this.watch.disconnect();
    this.names?.end();
    this.furniture?.end();
    this.cy?.destroy();
    this.cy = null;
    this.node.replaceChildren();
  }

  /** Cytoscape cannot live in a place without a size: a hidden tab, a folded cell. */
  private sized(): void {
    const { clientWidth, clientHeight } = this.node;
    if (clientWidth === 0 || clientHeight === 0) return;
    if (this.cy) this.cy.resize();
    else this.begin();
  }

  private begin(): void {
    const large = this.kind.many() > MANY;
    const frame = el("div", { class: "cw-drawing-frame" });
    this.node.append(frame);
    this.cy = cytoscape({
      container: frame,
      style: style(this.look),
      layout: { name: "preset" },
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: "single",
      textureOnViewport: large,
      hideEdgesOnViewport: large,
      ...(large && { pixelRatio: 1 }),
    });
    if (this.kind.boxes()) this.furnish(this.cy);
    else this.names = new Names(this.cy, () => this.look.font);
    this.listen(this.cy);
    this.tells.ready();
  }

  private furnish(cy: Core): void {
    this.furniture = new Furniture(cy, {
      look: () => this.look,
      bands: () => this.kind.bands(),
      connect: (source, target) => this.tells.pulled(source, target),
    });
    this.node.prepend(this.furniture.under);
    this.node.append(this.furniture.over);
  }

  private listen(cy: Core): void {
    cy.on("select unselect", () => this.changed());
    cy.on("tap", "node[key]", ({ target }) => this.tells.pressed(target.data("key")));
    cy.on("dbltap", (event) => {
      if (event.target === cy) this.tells.doubled(rounded(event.position));
    });
    cy.on("dragfree", "node", ({ target }) => {
      if (this.dragged.size === 0) queueMicrotask(() => this.dropped());
      this.dragged.add(target);
    });
  }

  private dropped(): void {
    const places = [...this.dragged].map((node) => ({
      key: node.data("key") as string,
      ...rounded(node.position()),
    }));
    this.dragged.clear();
    this.tells.moved(places);
  }

  /** Many elements may be chosen at once: they are told together. */
  private changed(): void {
    if (this.quiet || this.told) return;
    this.told = true;
    queueMicrotask(() => {
      this.told = false;
      if (this.cy) this.tells.chosen(this.chosen(this.cy));
    });
  }

  private chosen(cy: Core): Thing[] {
    return cy.$(":selected").map((one) => ({
      sort: one.isNode() ? "point" : "line",
      key: one.data("key") as string,
    }));
  }

  /** Shows these elements, touching only what changed. */
  show(now: Shown[]): void {
    const { cy } = this;
    if (!cy) return;
    const { gone, come, changed } = changes(this.known, now);
    this.silently(() =>
      cy.batch(() => {
        // Lines first: they would go with their ends and come back twice.
        for (const id of gone) cy.getElementById(id).remove();
        cy.add(come.map((one) => structuredClone(one)));
        for (const one of changed) this.update(cy, one);
      }),
    );
    this.names?.later();
    this.furniture?.follow();
    this.known.clear();
    for (const one of now) this.known.set(one.data.id, one);
  }

  private update(cy: Core, { data, position }: Shown): void {
    const found = cy.getElementById(data.id);
    found.removeData("dash");
    found.data(structuredClone(data));
    if (position && found.isNode() && !found.grabbed()) found.position({ ...position });
  }

  /** Hides, marks and chooses by id. */
  mark(name: "hidden" | "marked" | "first", ids: Set<string>): void {
    const { cy } = this;
    if (!cy) return;
    cy.batch(() => {
      cy.elements(`.${name}`).forEach((one) => {
        if (!ids.has(one.id())) one.removeClass(name);
      });
      for (const id of ids) cy.getElementById(id).addClass(name);
    });
    this.names?.later();
    this.furniture?.later();
  }

  choose(ids: Set<string>): void {
    const { cy } = this;
    if (!cy) return;
    // While somebody connects, presses choose nothing; keys do.
    const held = cy.autounselectify();
    this.silently(() => {
      cy.autounselectify(false);
      cy.$(":selected").forEach((one) => {
        if (!ids.has(one.id())) one.unselect();
      });
      for (const id of ids) cy.getElementById(id).select();
      cy.autounselectify(held);
    });
  }

  /** What is done here is no choice of the person. */
  private silently(act: () => void): void {
    this.quiet = true;
    act();
    this.quiet = false;
  }

  /** Whether a press chooses; the press that ends something else is over when its event is. */
  choosing(on: boolean): void {
    this.chooses = on;
    // At once, or a quick press would choose; back again only once the last press is over.
    if (on) setTimeout(() => this.chooses && this.cy?.autounselectify(false), 0);
    else this.cy?.autounselectify(true);
    this.furniture?.pulling(!on);
  }

  repaint(look: Look): void {
    this.look = look;
    this.cy?.style(style(look));
    this.furniture?.later();
  }

  /** How it is first seen: the whole map, but no box smaller than one can read. */
  enter(): void {
    this.fit();
    if (this.cy && this.furniture) readable(this.cy);
  }

  fit(): void {
    this.cy?.fit(undefined, 40);
    // A map of three points would fill the wall.
    if (this.cy && this.cy.zoom() > 1.4) this.zoomTo(1.4, true);
  }

  zoom(factor: number): void {
    if (this.cy) this.zoomTo(this.cy.zoom() * factor, false);
  }

  private zoomTo(level: number, centre: boolean): void {
    const { cy } = this;
    if (!cy) return;
    cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    if (centre) cy.center();
  }

  pan(x: number, y: number): void {
    this.cy?.panBy({ x, y });
  }

  /** Brings an element into the middle, at a size in which it can be read. */
  centre(id: string): void {
    const found = this.cy?.getElementById(id);
    if (!this.cy || !found || found.empty()) return;
    const zoom = this.zoomFor(this.cy);
    if (zoom === this.cy.zoom() && this.furniture && inSight(this.cy, found)) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.cy.stop();
    if (still) {
      this.cy.zoom(zoom);
      this.cy.center(found);
    } else this.cy.animate({ zoom, center: { eles: found }, duration: 250 });
  }

  /** Boxes that can be read stay as large as they are: a step to the next one is no jump. */
  private zoomFor(cy: Core): number {
    return Math.max(cy.zoom(), this.furniture ? SMALLEST : 0.9);
  }

  /** The middle of what can be seen. */
  get middle(): Spot {
    if (!this.cy) return { x: 0, y: 0 };
    const { x1, x2, y1, y2 } = this.cy.extent();
    return rounded({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
  }

  /** Lays everything out anew and returns where it stands now. */
  arrange(layers: boolean): ({ key: string } & Spot)[] {
    const { cy } = this;
    if (!cy) return [];
    layout(cy, layers);
    const nodes = cy.nodes("[key]") as CollectionReturnValue;
    return nodes.map((one) => ({
      key: one.data("key") as string,
      ...rounded((one as NodeSingular).position()),
    }));
  }
}

function inSight(cy: Core, one: CollectionReturnValue): boolean {
  const { x1, x2, y1, y2 } = one.renderedBoundingBox();
  return x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
}

function rounded({ x, y }: Spot): Spot {
  return { x: Math.round(x), y: Math.round(y) };
}
