import type { Grade, LeadAction, LeadCategory, LeadStatus, ProgressGroup } from '@/api/schemas';
import { categoryLabels, gradeWords, progressLabels, statusLabels } from '@/lib/lead-labels';

type Raw = Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const page = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.floor(value) : undefined);

const sort = (value: unknown) =>
  typeof value === 'string' && /^[a-z_]+,(asc|desc)$/.test(value) ? value : undefined;

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}

/** Only a path of this console: never another site. */
export function safePath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

/** Tasklist, Cockpit and the API's documentation are pages of the same site, but not of this console. */
export const isElsewhere = (path: string) => /^\/(camunda|swagger-ui)\//.test(path);

/** Links need not name what they do not set. A refused value stays as undefined, or the router would take the raw one. */
function known<T extends object>(values: T) {
  return values as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export const queueTabs = ['pending', 'accepted', 'updates'] as const;
export const leadTabs = ['history', 'documents', 'texts', 'routing'] as const;
export const peopleTabs = ['availability', 'teams', 'accounts', 'tokens'] as const;
const campaignTabs = ['overview', 'capture', 'forms', 'routing', 'notices', 'privacy'] as const;
const leadActions = [
  'accept',
  'decline',
  'outcome',
  'assign',
  'reassign',
] as const satisfies readonly LeadAction[];

export const loginSearch = (raw: Raw) =>
  known({ redirect: safePath(raw.redirect ?? raw.next), ended: raw.ended === true ? true : undefined });

export const queueSearch = (raw: Raw) => known({ tab: oneOf(queueTabs, raw.tab) });

export const leadsSearch = (raw: Raw) =>
  known({
    category: oneOf(Object.keys(categoryLabels) as LeadCategory[], raw.category),
    progress: oneOf(Object.keys(progressLabels) as ProgressGroup[], raw.progress),
    campaign_id: text(raw.campaign_id),
    status: oneOf(Object.keys(statusLabels) as LeadStatus[], raw.status),
    grade: oneOf(Object.keys(gradeWords) as Grade[], raw.grade),
    assigned_to: text(raw.assigned_to),
    import_id: text(raw.import_id),
    tag: text(typeof raw.tag === 'number' ? String(raw.tag) : raw.tag),
    sort: sort(raw.sort),
    page: page(raw.page),
  });

export const leadSearch = (raw: Raw) =>
  known({ tab: oneOf(leadTabs, raw.tab), action: oneOf(leadActions, raw.action) });

export const peopleSearch = (raw: Raw) => known({ tab: oneOf(peopleTabs, raw.tab) });

export const campaignSearch = (raw: Raw) => known({ tab: oneOf(campaignTabs, raw.tab) });

const refusals = ['declined', 'timed_out'] as const;

export const refusedOffersSearch = (raw: Raw) =>
  known({
    campaign_id: text(raw.campaign_id),
    answer: oneOf(refusals, raw.answer),
    sort: sort(raw.sort),
    page: page(raw.page),
  });

export const campaignsSearch = (raw: Raw) => known({ archived: raw.archived === true ? true : undefined });

export const uploadSearch = (raw: Raw) =>
  known({ campaign_id: text(raw.campaign_id), corrects: text(raw.corrects) });

const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;

export const auditSearch = (raw: Raw) =>
  known({
    username: text(raw.username),
    action: text(raw.action),
    subject_id: text(raw.subject_id),
    from: day(raw.from),
    to: day(raw.to),
    before: page(raw.before),
  });

const failureKinds = ['job', 'task', 'message'] as const;
const failureStates = ['stopped', 'waiting', 'unknown', 'rejected'] as const;

export const failuresSearch = (raw: Raw) =>
  known({
    kind: oneOf(failureKinds, raw.kind),
    state: oneOf(failureStates, raw.state),
    campaign_id: text(raw.campaign_id),
    page: page(raw.page),
  });

const deliveryStates = ['waiting', 'delivered', 'failed', 'handed_over'] as const;

export const webhookSearch = (raw: Raw) =>
  known({ state: oneOf(deliveryStates, raw.state), page: page(raw.page) });

export const pageSearch = (raw: Raw) => known({ page: page(raw.page) });
