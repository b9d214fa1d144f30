import type { ConsentState } from './consent';
import { randomId, store } from './store';

/** As `POST /v1/api/leads` takes it. */
export type Tracking = Record<string, string | number | boolean>;

const KEPT_MS = 395 * 24 * 3_600_000;
const UTM = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
const LONGEST_LINE = 255;
const LONGEST_ADDRESS = 2000;

interface Visitor {
  id: string;
  since: number;
}

interface Session {
  id: string;
  returning: boolean;
  /** How the session began. */
  first: Record<string, string>;
}

/** Counts how long the page was seen. Without consent nothing of it leaves the page. */
export class PageTime {
  #seen = 0;
  #since = performance.now();
  #visible = document.visibilityState === 'visible';

  constructor() {
    document.addEventListener('visibilitychange', () => {
      this.#count();
      this.#visible = document.visibilityState === 'visible';
    });
  }

  get seconds(): number {
    this.#count();
    return Math.min(86_400, Math.round(this.#seen / 1000));
  }

  #count() {
    const now = performance.now();
    if (this.#visible) this.#seen += now - this.#since;
    this.#since = now;
  }
}

/** What may be told of the visit: nothing at all unless the visitor has said yes. */
export function track(consent: ConsentState, time: PageTime): Tracking | undefined {
  if (consent.now !== 'accepted') return undefined;
  const before = visitorBefore();
  const visitor = before ?? { id: `vis_${randomId()}`, since: Date.now() };
  if (!before) store.write('localStorage', 'baton-visitor', visitor);
  const session =
    (store.read('sessionStorage', 'baton-session') as Session | undefined) ?? begin(before !== undefined);
  return {
    visitor_id: visitor.id,
    session_id: session.id,
    ...session.first,
    user_agent: navigator.userAgent.slice(0, LONGEST_ADDRESS),
    time_on_page_seconds: time.seconds,
    return_visitor: session.returning,
  };
}

/** Tells, once a session, that a visitor who agreed is here again. Nothing on the page depends on it. */
export function tellVisit(consent: ConsentState, origin: string, campaign: string) {
  const visitor = consent.now === 'accepted' ? visitorBefore() : undefined;
  if (!visitor || store.read('sessionStorage', 'baton-session')) return;
  begin(true);
  void fetch(`${origin}/v1/api/visits`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ campaign_id: campaign, visitor_id: visitor.id }),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}

function visitorBefore(): Visitor | undefined {
  const visitor = store.read('localStorage', 'baton-visitor') as Visitor | undefined;
  return visitor && Date.now() - visitor.since < KEPT_MS ? visitor : undefined;
}

function begin(returning: boolean): Session {
  const session = { id: `sess_${randomId()}`, returning, first: firstTouch() };
  store.write('sessionStorage', 'baton-session', session);
  return session;
}

function firstTouch(): Record<string, string> {
  const first: Record<string, string> = {};
  const query = new URLSearchParams(location.search);
  for (const name of UTM) {
    const value = query.get(name);
    if (value) first[name] = value.slice(0, LONGEST_LINE);
  }
  if (document.referrer) first.referrer_url = address(document.referrer);
  first.landing_page_url = address(location.href);
  return first;
}

const address = (url: string) => url.replace(/#.*$/, '').slice(0, LONGEST_ADDRESS);
