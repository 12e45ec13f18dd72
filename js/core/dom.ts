// Builds elements. Whatever people typed enters the page here, and only as text.

type Attribute = string | number | boolean | null | undefined;

/** Makes an element; `true` sets an empty attribute, `false` and nothing set none. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children);
  return node;
}

export function set(node: Element, attributes: Record<string, Attribute>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Sets a text that changed; the same words again would be read aloud again. */
export function tell(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** A button with a visible text; `label` names what it is about where the text does not. */
export function button(text: string, press: () => void, label?: string): HTMLButtonElement {
  const node = el("button", { type: "button", "aria-label": label, class: "cw-button" }, text);
  node.addEventListener("click", press);
  // A press also ends the writing in a cell. What is drawn then may push the button away from
  // under the pointer: the click is still this button's.
  node.addEventListener("pointerdown", (event) => node.setPointerCapture(event.pointerId));
  return node;
}

/** A text that may be in any script: it runs in its own direction. */
export function name(text: string): HTMLElement {
  return el("bdi", { class: "cw-name" }, text);
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  count += 1;
  return `cw-${count}-${Math.floor(performance.now() * 1000).toString(36)}`;
}

/** Brings nodes into order by moving as few as possible: a moved cell loses the focus. */
export function arrange(body: Element, wanted: Element[]): void {
  const keep = new Set<Node>(wanted);
  for (const node of [...body.children]) if (!keep.has(node)) node.remove();
  wanted.forEach((node, index) => {
    const here = body.children[index];
    if (here !== node) body.insertBefore(node, here ?? null);
  });
}

/** Draws; where that takes away what had the focus, it goes elsewhere in this part: the page reads keys as commands. */
export function keepFocus(root: Element, draw: () => void, elsewhere: () => void): void {
  const held = root.contains(document.activeElement);
  draw();
  if (held && !root.contains(document.activeElement)) elsewhere();
}
