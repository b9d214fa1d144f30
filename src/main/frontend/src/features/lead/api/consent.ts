import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type ConsentRecord = Schema<'LeadConsentsRecorded'>;
export type ConsentConfirmation = Schema<'ConsentViewConfirmation'>;
export type ConsentChannel = ConsentRecord['channels'][number];
export type ConsentWish = Schema<'LeadConsentSaid'>;

/** Written down beside what was there: nothing of it is ever changed. */
export const useRecordConsent = (leadId: string) =>
  useRun({
    call: (wish: ConsentWish) =>
      api.post('/leads/{lead_id}/consents', { path: { lead_id: leadId }, body: wish }),
    refreshes: [queryKeys.leads],
    failure: 'The consent was not written down',
  });

export const useAskConsentAgain = (leadId: string) =>
  useRun({
    call: () => api.post('/leads/{lead_id}/consents/ask', { path: { lead_id: leadId } }),
    refreshes: [queryKeys.leads],
    failure: 'The mail was not sent again',
    done: 'The mail goes out within a minute.',
    quiet: true,
  });
