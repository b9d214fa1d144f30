import type { Grade, LeadCategory, LeadStatus, ProgressGroup, RefusedAnswer } from '@/api/schemas';
import type { Tone } from './tone';

export const gradeWords: Record<Grade, string> = { A: 'hot', B: 'warm', C: 'cold', D: 'nurture' };

export const gradeTones: Record<Grade, Tone> = { A: 'hot', B: 'warn', C: 'accent', D: 'neutral' };

export const statusLabels: Record<LeadStatus, string> = {
  new: 'New',
  contacted: 'Contacted',
  qualified: 'Qualified',
  proposal: 'Proposal',
  closed_won: 'Closed, won',
  closed_lost: 'Closed, lost',
};

export const statusTones: Record<LeadStatus, Tone> = {
  new: 'accent',
  contacted: 'neutral',
  qualified: 'warn',
  proposal: 'warn',
  closed_won: 'good',
  closed_lost: 'neutral',
};

/** How far the work is; the figures of a campaign bear the same words. */
export const progressLabels: Record<ProgressGroup, string> = {
  pending: 'Waiting for an answer',
  accepted: 'Accepted, not begun',
  working: 'Being worked on',
  unassigned: 'With nobody',
  won: 'Won',
  lost: 'Lost',
  processed: 'Processed',
  remaining: 'Remaining',
};

export const refusedLabels: Record<RefusedAnswer, string> = { declined: 'Declined', timed_out: 'Timed out' };

export const categoryLabels: Record<LeadCategory, string> = {
  prospect: 'Prospect',
  hot: 'Hot',
  warm: 'Warm',
  active: 'Active',
  closed: 'Closed',
};
