import { store } from './store';

export type Consent = 'unasked' | 'accepted' | 'declined';

const KEY = 'baton-consent';
const KEPT_MS = 395 * 24 * 3_600_000;
const EVENT = 'baton-consent';

interface Kept {
  accepted_at: number;
}

/** Every form on the page hears of the answer; a page with a consent banner of its own can give it this way. */
function tell(consent: Consent) {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: consent }));
}

/** Whether this visit may be remembered. Only a yes is written down; a no is known while the page is open. */
export class ConsentState {
  #now: Consent;
  readonly #listeners: (() => void)[] = [];

  constructor() {
    this.#now = this.#kept() ? 'accepted' : 'unasked';
    document.addEventListener(EVENT, (event) => {
      const said = (event as CustomEvent<Consent>).detail;
      this.#set(this.refusedByBrowser ? 'declined' : said);
    });
  }

  get now(): Consent {
    return this.refusedByBrowser ? 'declined' : this.#now;
  }

  /** Global Privacy Control is a no to everybody. */
  get refusedByBrowser(): boolean {
    return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  }

  onChange(listener: () => void) {
    this.#listeners.push(listener);
  }

  accept = () => tell('accepted');
  decline = () => tell('declined');
  change = () => tell('unasked');

  #set(consent: Consent) {
    this.#now = consent;
    if (consent === 'accepted') {
      if (!this.#kept()) store.write('localStorage', KEY, { accepted_at: Date.now() } satisfies Kept);
    } else {
      forget();
    }
    this.#listeners.forEach((listener) => listener());
  }

  #kept(): boolean {
    const kept = store.read('localStorage', KEY) as Kept | undefined;
    return kept !== undefined && Date.now() - kept.accepted_at < KEPT_MS;
  }
}

function forget() {
  store.remove('localStorage', KEY);
  store.remove('localStorage', 'baton-visitor');
  store.remove('sessionStorage', 'baton-session');
}
