import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const consentChannels = ['email', 'phone', 'sms', 'whatsapp'] as const;

export type ConsentChannel = (typeof consentChannels)[number];

export interface ConsentWish {
  given: boolean;
  channels: ConsentChannel[];
  text: string;
}

/** Written down beside what was there: nothing of it is ever changed. */
export const useRecordConsent = (leadId: string) =>
  useRun({
    call: (wish: ConsentWish) => api.post(`/leads/${leadId}/consents`, wish),
    refreshes: [queryKeys.leads],
    failure: 'The consent was not written down',
  });
