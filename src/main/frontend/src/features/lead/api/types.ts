import type { ConsentChannel } from './record-consent';
import type { Grade, LeadAction, LeadCategory, LeadStatus, LeadSummary } from '@/lib/api-types';

export interface Money {
  amount: number;
  currency: string;
}

export interface Financial {
  ssn: string | null;
  npv: Money | null;
  offer: Record<string, unknown> | null;
}

export interface ScorePart {
  criterion: string;
  points: number;
  reason: string;
}

export interface RoutingCandidate {
  username: string;
  display_name: string;
  points: number;
  reason: string;
  chosen: boolean;
  /** False: they must not be asked, for this reason. */
  eligible: boolean;
}

/** What one source answered about a lead. */
export interface Lookup {
  source: string;
  outcome: 'found' | 'nothing' | 'failed';
  reason: string | null;
  looked_up_at: string;
  found: { name: string; value: string }[];
}

export interface CurrentStep {
  name: string;
  element_id: string;
  process: string;
  since: string;
}

/** One time that somebody agreed, refused or took it back. */
export interface ConsentRecord {
  given: boolean;
  channels: ConsentChannel[];
  text: string | null;
  version: string | null;
  source: string;
  recorded_by: string;
  recorded_at: string;
}

/** What was asked by e-mail; no other mail goes out before the answer. */
export interface ConsentConfirmation {
  state: 'awaited' | 'confirmed' | 'missed' | 'settled';
  asked: number;
  asked_at: string | null;
  expires_at: string | null;
  confirmed_at: string | null;
  can_ask_again: boolean;
}

export interface LeadDetail extends LeadSummary {
  service_interest: string | null;
  urgency: string | null;
  message: string | null;
  budget_range: string | null;
  timeline: string | null;
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  utm_term: string | null;
  utm_content: string | null;
  referrer_url: string | null;
  landing_page_url: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  postal_code: string | null;
  language: string | null;
  date_of_birth: string | null;
  financial: (Financial & { masked: boolean }) | null;
  custom_fields: Record<string, unknown>;
  /** `given`: whether mail may be sent; null when the person was never asked. */
  consent: {
    given: boolean | null;
    records: ConsentRecord[];
    confirmation: ConsentConfirmation | null;
  };
  score_breakdown: ScorePart[];
  rules_version: string | null;
  routing: RoutingCandidate[];
  process: { state: 'active' | 'ended' | 'incident'; current_steps: CurrentStep[] } | null;
  actions: LeadAction[];
  allowed_statuses: LeadStatus[];
  task_id: string | null;
  merged_into: string | null;
  anonymised_at: string | null;
  updated_at: string;
  contacted_at: string | null;
}

export interface LeadFilter {
  category?: LeadCategory;
  campaign_id?: string;
  status?: LeadStatus;
  grade?: Grade;
  assigned_to?: string;
  import_id?: string;
  tag?: string;
}

export type LeadCounts = Record<LeadCategory | 'total', number>;

export const addableActivities = [
  'note_added',
  'call_made',
  'email_sent',
  'meeting_scheduled',
  'proposal_sent',
  'reply_received',
] as const;
export type AddableActivity = (typeof addableActivities)[number];

export interface Activity {
  id: string;
  lead_id: string;
  activity_type: string;
  description: string | null;
  performed_by: string | null;
  performed_by_name: string | null;
  metadata: Record<string, unknown>;
  created_at: string;
}

export interface Diagram {
  process_instance_id: string;
  definition_key: string;
  name: string;
  bpmn_xml: string;
  active: string[];
  completed: string[];
  incidents: { element_id: string; message: string }[];
}

export interface TextAtHand {
  name: string;
  channel: string;
  title: string;
  text: string;
}
