export const privacyKinds = {
  access: 'See the data',
  export: 'Take the data along',
  correction: 'Correct the data',
  restriction: 'Freeze the data',
  erasure: 'Erase the data',
  anonymisation: 'Anonymise the data',
} as const;
export type PrivacyKind = keyof typeof privacyKinds;

export const identityChecks = {
  'same-address': 'Wrote from the address we know',
  'call-back': 'Called back on the number we know',
  document: 'Showed a document',
  'signed-in': 'Was signed in',
  known: 'Is known to us in person',
  'not-checked': 'Not checked yet',
} as const;
export type IdentityCheck = keyof typeof identityChecks;

export interface FoundLead {
  lead_id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  campaign_name: string | null;
  status: string;
  chosen: boolean;
  held: boolean;
}

export interface PrivacyRequest {
  id: string;
  number: string;
  kind: PrivacyKind;
  status: 'open' | 'approved' | 'refused' | 'done';
  overdue: boolean;
  identity_check: IdentityCheck;
  /** Gone once the person is erased. */
  person: {
    name: string | null;
    email: string | null;
    phone: string | null;
    note: string | null;
    corrections: Record<string, string>;
  } | null;
  leads: FoundLead[];
  received_at: string;
  due_at: string;
  extension: string | null;
  opened_by: string;
  opened_by_name: string;
  opened_at: string;
  refusal: string | null;
  decided_by_name: string | null;
  decided_at: string | null;
  done_at: string | null;
  counts: Record<string, number>;
  problem: string | null;
  copy_until: string | null;
}

export interface NewPrivacyRequest {
  kind: PrivacyKind;
  name: string;
  email: string;
  phone: string;
  identity_check: IdentityCheck;
  note: string;
  received_on: string | null;
  corrections: Record<string, string>;
  lead_ids: string[];
}

export interface Decision {
  decision: 'approve' | 'refuse';
  lead_ids: string[];
  reason: string | null;
}

export interface Protection {
  restricted: boolean;
  hold: { reason: string; held_by: string; held_at: string } | null;
}

export interface RetentionRun {
  started_at: string;
  finished_at: string | null;
  counts: Record<string, number>;
}
