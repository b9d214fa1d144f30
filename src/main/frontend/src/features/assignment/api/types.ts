import type { LeadStatus, LeadSummary } from '@/lib/api-types';

export interface PendingOffer {
  offered_at: string;
  answer_by: string;
  lead: LeadSummary;
}

export interface AcceptedLead {
  since: string;
  lead: LeadSummary;
}

export interface ManagerUpdate {
  id: string;
  lead_id: string;
  lead_name: string;
  text: string;
  note: string | null;
  by_name: string;
  created_at: string;
}

export interface Queue {
  pending: PendingOffer[];
  accepted: AcceptedLead[];
  updates: ManagerUpdate[];
  pending_total: number;
  accepted_total: number;
}

export interface Task {
  task_id: string;
  name: string;
  definition: string;
  lead_id: string | null;
  import_id: string | null;
  privacy_request_id: string | null;
  campaign_id: string | null;
  created_at: string;
  due_at: string | null;
  priority: number;
}

export type Contact = 'call' | 'email' | 'meeting' | 'none';

export interface Outcome {
  status: LeadStatus;
  contact: Contact;
  note: string;
  follow_up_date: string | null;
  lead_answered: boolean;
}
