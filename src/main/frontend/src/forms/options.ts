export type Kind = 'inline' | 'modal' | 'page';
export type Words = Record<string, string>;

/** What the page's author has written on the script element. */
export interface Options {
  script: HTMLScriptElement;
  /** Where Baton is. */
  origin: string;
  campaign: string;
  kind: Kind;
  token: string | undefined;
  lang: string | undefined;
  theme: string;
  /** A selector of elements that open the modal. */
  open: string | undefined;
  /** A selector of the element that the form is put into. */
  target: string | undefined;
  /** In place of the campaign's words: data-text-submit is `submit`. */
  words: Words;
}

export function readOptions(script: HTMLScriptElement): Options {
  const { campaign = '', form, token, theme = 'auto', open, target } = script.dataset;
  return {
    script,
    origin: new URL(script.src).origin,
    campaign,
    kind: form === 'modal' || form === 'page' ? form : 'inline',
    token,
    lang: script.dataset.lang ?? (document.documentElement.lang || undefined),
    theme,
    open,
    target,
    words: ownWords(script.dataset),
  };
}

function ownWords(data: DOMStringMap): Words {
  const words: Words = {};
  for (const [name, text] of Object.entries(data)) {
    if (/^text[A-Z]/.test(name) && text !== undefined) {
      const key = name.slice(4).replace(/(?!^)[A-Z]/g, '_$&');
      words[key.toLowerCase()] = text;
    }
  }
  return words;
}
