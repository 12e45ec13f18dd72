// The one file that knows Jupyter: makes a host of anywidget's model, and keeps keys to ourselves.
import type { Component, Host } from "./host";

interface Model {
  get(name: string): unknown;
  on(event: string, listener: (...given: never[]) => void): void;
  off(event: string, listener: (...given: never[]) => void): void;
  set(name: string, value: unknown): void;
  save_changes(): void;
  send(message: object, callbacks?: unknown, buffers?: ArrayBuffer[]): void;
}

interface Place {
  model: Model;
  el: HTMLElement;
}

/** The output in which the focus was last: whoever is there shall stay there. */
let place: Element | null = null;
for (const event of ["focusin", "pointerdown"])
  document.addEventListener(event, ({ target }) => (place = output(target)));

function output(of: EventTarget | null): HTMLElement | null {
  return of instanceof Element ? of.closest<HTMLElement>(".jp-OutputArea-output") : null;
}

/** Wraps components into what anywidget renders; Python's `component` says which. */
export function rendering(components: Record<string, Component>) {
  return ({ model, el }: Place): (() => void) => {
    const ends: (() => void)[] = [];
    const listen = (event: string, listener: (...given: never[]) => void) => {
      model.on(event, listener);
      ends.push(() => model.off(event, listener));
    };
    const host: Host = {
      get: <T>(name: string) => model.get(name) as T,
      onChange: (name, listener) => listen(`change:${name}`, () => listener()),
      set: (name, value) => {
        model.set(name, value);
        model.save_changes();
      },
      send: (message, buffers) => model.send(message, undefined, buffers ?? []),
      onMessage: (listener) => listen("msg:custom", (message) => listener(message)),
      onOnline: (listener) => {
        window.addEventListener("online", listener);
        ends.push(() => window.removeEventListener("online", listener));
      },
    };
    el.classList.add("cw-root");
    keepKeys(el);
    ends.push(keepKeysAround(el));
    const component = components[host.get<string>("component")];
    const end = component?.(host, el);
    if (end) ends.push(end);
    return () => {
      ends.forEach((end) => end());
      // Whether it goes before the next one comes or after it, nobody promises.
      setTimeout(keepFocus);
    };
  };
}

/** Without this JupyterLab reads keys as commands: "x" would cut the cell of the notebook. */
function keepKeys(root: HTMLElement): void {
  root.dataset.lmSuppressShortcuts = "true";
  for (const event of ["keydown", "keypress", "keyup", "paste", "copy", "cut"])
    root.addEventListener(event, (happened) => happened.stopPropagation());
}

/** The same for what stands beside a component: the buttons and results of its output. */
function keepKeysAround(el: HTMLElement): () => void {
  // Only once it is on the page is there anything around it.
  const shown = new ResizeObserver(() => {
    const around = output(el);
    if (!around) return;
    shown.disconnect();
    if (!around.dataset.lmSuppressShortcuts) keepKeys(around);
    keepFocus();
  });
  shown.observe(el);
  return () => shown.disconnect();
}

/** Where a component took the place of one that had the focus, it gets it: the page reads keys as commands. */
function keepFocus(tries = 40): void {
  if (!place?.isConnected || document.activeElement !== document.body) return;
  const controls = place.querySelectorAll<HTMLElement>(".cw-root :is(input, select, textarea, button)");
  const seen = [...controls].find((one) => one.offsetParent !== null);
  if (seen) seen.focus({ preventScroll: true });
  // What is asked may come a moment after the form.
  else if (tries > 0) setTimeout(() => keepFocus(tries - 1), 50);
}
