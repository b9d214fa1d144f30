import type { Schema } from '@/api/schemas';

type NextSteps = Partial<Schema<'NextSteps'>>;

/** What came of a lead. */
export type Outcome =
  | { kind: 'taken'; next: NextSteps }
  | { kind: 'duplicate' }
  | { kind: 'invalid'; errors: { field: string; message: string }[] }
  | { kind: 'wait'; seconds: number }
  | { kind: 'closed' }
  | { kind: 'refused'; message: string }
  | { kind: 'failed' };

export interface Parcel {
  url: string;
  body: string;
  /** The same over all tries: whatever gets lost on the way, there is one lead. */
  key: string;
  token: string | undefined;
}

type Said = Partial<Schema<'ApiError'> & { next_steps: NextSteps }>;

const TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_S = 10;
const PATIENCE_MS = 20_000;

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends until there is an answer that another try would not better. */
export async function send(parcel: Parcel, onAgain: () => void): Promise<Outcome> {
  for (let tried = 1; ; tried++) {
    const answer = await once(parcel);
    const seconds = Number(answer?.headers.get('Retry-After') ?? NaN);
    const worthIt = !answer || answer.status >= 500 || answer.status === 429;
    if (!worthIt || tried === TRIES || seconds > LONGEST_PAUSE_S) return outcome(answer, seconds);
    onAgain();
    const backOff = FIRST_PAUSE_MS * 2 ** (tried - 1) * (1 + Math.random() / 4);
    await pause(Number.isNaN(seconds) ? backOff : seconds * 1000);
  }
}

async function once({ url, body, key, token }: Parcel): Promise<Response | undefined> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  if (token) headers['X-Campaign-Token'] = token;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(url, { method: 'POST', headers, body, credentials: 'omit', signal: patience.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function outcome(answer: Response | undefined, seconds: number): Promise<Outcome> {
  if (!answer || answer.status >= 500) return { kind: 'failed' };
  const said = (await answer.json().catch(() => ({}))) as Said;
  if (answer.ok) return { kind: 'taken', next: said.next_steps ?? {} };
  if (answer.status === 429) return { kind: 'wait', seconds: Number.isNaN(seconds) ? 60 : seconds };
  if (said.error === 'DUPLICATE_LEAD') return { kind: 'duplicate' };
  if (answer.status === 409) return { kind: 'closed' };
  if (said.error === 'VALIDATION_ERROR') return { kind: 'invalid', errors: problems(said) };
  return { kind: 'refused', message: said.message ?? '' };
}

function problems({ field, message = '', errors = [] }: Said) {
  return field === undefined || errors.some((each) => each.field === field)
    ? errors
    : [{ field, message }, ...errors];
}
