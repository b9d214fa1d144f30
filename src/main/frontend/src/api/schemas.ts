/** Shapes that several features read. Names follow the server's JSON. */
export type Grade = 'A' | 'B' | 'C' | 'D';
export type LeadCategory = 'prospect' | 'hot' | 'warm' | 'active' | 'closed';
export type LeadStatus = 'new' | 'contacted' | 'qualified' | 'proposal' | 'closed_won' | 'closed_lost';
export type LeadAction = 'accept' | 'decline' | 'outcome' | 'assign';

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

export interface LeadSummary {
  lead_id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
  campaign_id: string | null;
  campaign_name: string | null;
  source: string | null;
  lead_score: number | null;
  lead_grade: Grade | null;
  category: LeadCategory;
  status: LeadStatus;
  qualification_status: string | null;
  assigned_to: string | null;
  offered_to: string | null;
  answer_by: string | null;
  follow_up_date: string | null;
  created_at: string;
  /** Frozen at the person's request. */
  restricted: boolean;
  tags: string[];
}

export interface Person {
  username: string;
  display_name: string;
  roles: Role[];
  available: boolean;
  availability_note: string | null;
  open_leads: number;
}

export type Role = 'admin' | 'manager' | 'rep' | 'analyst';
export type Permission =
  | 'lead:read'
  | 'lead:read-all'
  | 'lead:create'
  | 'lead:work'
  | 'lead:assign'
  | 'lead:delete'
  | 'lead:financial'
  | 'import:run'
  | 'campaign:read'
  | 'campaign:manage'
  | 'privacy:handle'
  | 'privacy:hold'
  | 'outbox:read'
  | 'deployment:create'
  | 'key:rotate'
  | 'user:admin'
  | 'audit:read'
  | 'failure:handle'
  | 'integration:manage';

export interface Me {
  username: string;
  display_name: string;
  roles: Role[];
  permissions: Permission[];
}
