type Value = string | number | boolean | undefined;

/** An element; attributes that are false or undefined are left out. Text is never read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** Shows one of several, by taking `hidden` away. */
export function show(element: Element | null, shown: boolean) {
  element?.toggleAttribute('hidden', !shown);
}
