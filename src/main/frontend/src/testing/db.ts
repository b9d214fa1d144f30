import type { Queue } from '@/features/assignment/api/queue';
import type { Task } from '@/features/assignment/api/tasks';
import type { Verification } from '@/features/audit/api/audit';
import type { BulkJob, BulkWish } from '@/features/bulk/api/jobs';
import type { CampaignToken } from '@/features/campaign/api/campaign-tokens';
import type { Campaign } from '@/features/campaign/api/campaigns';
import type { CaptureSettings } from '@/features/campaign/api/capture';
import type { Failure } from '@/features/failure/api/failures';
import type { ApiToken } from '@/features/identity/api/tokens';
import type { AvailabilityView } from '@/features/identity/api/availability';
import type { Organisation } from '@/features/identity/api/organisation';
import type { OwnNotices } from '@/features/identity/api/own-notices';
import type { Team } from '@/features/identity/api/teams';
import type { PersonCard } from '@/features/identity/api/people';
import type { FormEditing } from '@/features/intake/api/form';
import type { LandingPage } from '@/features/intake/api/landing-page';
import type { LeadImport } from '@/features/intake/api/imports';
import type { MergeWish } from '@/features/lead/api/duplicates';
import type { Service } from '@/features/service/api/services';
import type { Webhook } from '@/features/integration/api/webhooks';
import type { UnknownMail } from '@/features/messaging/api/unknown';
import type { PrivacyRequest } from '@/features/privacy/api/requests';
import type { Protection } from '@/features/privacy/api/protection';
import type { Me } from '@/api/schemas';
import { campaigns } from './fixtures/campaigns';
import { failures } from './fixtures/failures';
import { formEditing, landingPage } from './fixtures/forms';
import { completed, previewed, running } from './fixtures/imports';
import { tagged } from './fixtures/jobs';
import { unknownMails } from './fixtures/mails';
import { availability, cards, ownNotices, solarSales } from './fixtures/people';
import { pentest } from './handlers/service';
import { ada, alan, grace, minutesFromNow } from './fixtures/leads';

interface Db {
  me: Me | null;
  queue: Queue;
  tasks: Task[];
  imports: LeadImport[];
  availability: AvailabilityView;
  ownNotices: OwnNotices;
  organisation: Organisation;
  people: PersonCard[];
  teams: Team[];
  unknown: UnknownMail[];
  decided: string[];
  failures: Failure[];
  settled: string[];
  tokens: ApiToken[];
  campaigns: Campaign[];
  capture: CaptureSettings;
  campaignTokens: CampaignToken[];
  form: FormEditing;
  landingPage: LandingPage;
  /** Lead by the lead that is part of it. */
  merged: Record<string, string>;
  mergeWishes: MergeWish[];
  toldApart: string[][];
  privacy: PrivacyRequest[];
  protection: Protection;
  jobs: BulkJob[];
  bulkWishes: BulkWish[];
  services: Service[];
  webhooks: Webhook[];
  auditQueries: string[];
  auditFinding: Verification['finding'];
}

const task: Task = {
  task_id: 't-hand',
  name: 'Assign lead by hand',
  definition: 'UserTask_AssignByHand',
  lead_id: 'lead_hedy',
  import_id: null,
  privacy_request_id: null,
  campaign_id: 'c-heat',
  created_at: minutesFromNow(-55),
  due_at: minutesFromNow(180),
  priority: 50,
};

const managersNote = { text: 'Ask for her partner', by_name: 'Mary Manager', at: minutesFromNow(-2) };

const fresh = (): Db => ({
  me: null,
  queue: {
    pending: [
      { offered_at: minutesFromNow(-28), answer_by: minutesFromNow(1.5), lead: grace, note: null },
      { offered_at: minutesFromNow(-3), answer_by: minutesFromNow(12), lead: ada, note: managersNote },
    ],
    accepted: [{ since: minutesFromNow(-2800), lead: alan }],
    updates: [
      {
        id: 1,
        lead_id: 'lead_alan',
        lead_name: 'Alan Turing',
        text: 'added a note',
        note: 'He called the office: please ring back before Friday.',
        by_name: 'Mary Manager',
        created_at: minutesFromNow(-90),
      },
    ],
    pending_total: 2,
    accepted_total: 1,
  },
  tasks: [
    task,
    {
      ...task,
      task_id: 't-correct',
      name: 'Correct rejected rows',
      definition: 'UserTask_CorrectRejectedRows',
      lead_id: null,
      import_id: 'i-done',
      due_at: null,
    },
  ],
  imports: [running, previewed, completed],
  availability,
  ownNotices,
  organisation: solarSales,
  people: cards,
  teams: [],
  unknown: unknownMails,
  decided: [],
  failures,
  settled: [],
  tokens: [],
  campaigns,
  capture: { access: 'public', allowed_origins: [], limit_per_ip: null, limit_per_campaign: null },
  campaignTokens: [],
  form: formEditing,
  landingPage,
  merged: {},
  mergeWishes: [],
  toldApart: [],
  privacy: [],
  protection: { restricted: false, hold: null },
  jobs: [tagged],
  bulkWishes: [],
  services: [pentest],
  webhooks: [],
  auditQueries: [],
  auditFinding: null,
});

/** What the mocked server remembers. */
export const db: Db = fresh();

export function resetDb(part: Partial<Db> = {}) {
  Object.assign(db, fresh(), part);
}
