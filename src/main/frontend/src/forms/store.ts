export type Kind = 'localStorage' | 'sessionStorage';

/** What the browser keeps for this site; where it keeps nothing, nothing is found and nothing breaks. */
export const store = {
  read(kind: Kind, key: string): unknown {
    try {
      const text = window[kind].getItem(key);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  },
  write(kind: Kind, key: string, value: unknown) {
    try {
      window[kind].setItem(key, JSON.stringify(value));
    } catch {
      // a browser that keeps nothing: the visit is known as long as the page is open
    }
  },
  remove(kind: Kind, key: string) {
    try {
      window[kind].removeItem(key);
    } catch {
      // there is nothing to remove
    }
  },
};

/** Random, and also there on pages without https. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
