import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { download } from '@/lib/download';
import { queryKeys } from '@/lib/query-keys';
import { toast } from '@/lib/toast';
import { useRun } from '@/lib/use-run';

export type WebhookState = 'on' | 'off' | 'stopped';
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'handed_over';

export interface Webhook {
  id: string;
  url: string;
  description: string;
  events: string[];
  campaign_ids: string[];
  personal_data: boolean;
  state: WebhookState;
  stopped_reason: string | null;
  failing_since: string | null;
  previous_secret_until: string | null;
  created_by: string;
  created_at: string;
  waiting: number;
  undelivered: number;
}

export interface WebhookDraft {
  url: string;
  description: string;
  events: string[];
  campaign_ids: string[];
  personal_data: boolean;
  on: boolean;
}

export interface Delivery {
  id: string;
  type: string;
  lead_id: string | null;
  state: DeliveryState;
  tries: number;
  status_code: number | null;
  took_ms: number | null;
  reason: string | null;
  next_attempt_at: string | null;
  created_at: string;
  changed_at: string;
}

interface Made {
  id: string;
  secret: string;
}

const refreshes = [queryKeys.webhooks];

export function useWebhooks() {
  return useQuery({
    queryKey: [...queryKeys.webhooks, 'all'],
    queryFn: async ({ signal }) => (await api.get<{ items: Webhook[] }>('/webhooks', signal)).items,
    refetchInterval: 30_000,
  });
}

export function useDeliveries(id: string, state: DeliveryState | undefined, page: number) {
  const query = new URLSearchParams({ page: String(page), size: '25', ...(state && { state }) });
  return useQuery({
    queryKey: [...queryKeys.webhooks, 'deliveries', id, query.toString()],
    queryFn: ({ signal }) => api.get<Page<Delivery>>(`/webhooks/${id}/deliveries?${query}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}

export const useCreateWebhook = () =>
  useRun({
    call: (draft: WebhookDraft) => api.post<Made>('/webhooks', draft),
    refreshes,
    failure: 'The webhook was not added',
    quiet: true,
  });

export const useChangeWebhook = (id: string) =>
  useRun({
    call: (draft: WebhookDraft) => api.put<Webhook>(`/webhooks/${id}`, draft),
    refreshes,
    failure: 'The webhook was not changed',
    done: 'The webhook is saved.',
    quiet: true,
  });

/** @param leave the page of what is gone, before the list is read again without it */
export const useDeleteWebhook = (id: string, leave: () => Promise<void>) =>
  useRun({
    call: async () => {
      await api.delete(`/webhooks/${id}`);
      await leave();
    },
    refreshes,
    failure: 'The webhook was not deleted',
    done: 'The webhook is deleted.',
    quiet: true,
  });

export const useNewSecret = (id: string) =>
  useRun({
    call: () => api.post<Made>(`/webhooks/${id}/secret`),
    refreshes,
    failure: 'The secret was not changed',
    quiet: true,
  });

export const useTestWebhook = (id: string) =>
  useRun({
    call: async () => {
      const test = await api.post<Delivery>(`/webhooks/${id}/test`);
      if (test.state === 'delivered') {
        toast.done(`It answered ${test.status_code ?? ''} in ${test.took_ms ?? 0} ms.`);
      } else {
        toast.failed('The test was not taken', `${test.reason ?? 'It failed'}.`);
      }
    },
    refreshes,
    failure: 'The test was not sent',
  });

export const useResend = (id: string) =>
  useRun({
    call: (deliveryId: string) => api.post(`/webhooks/${id}/deliveries/${deliveryId}/resend`),
    refreshes,
    failure: 'The event was not sent again',
    done: 'The event is sent again.',
  });

export const useHandOver = (id: string) =>
  useRun({
    call: async () => toast.done(`${await download(`/webhooks/${id}/deliveries/export`, {})} was saved.`),
    refreshes,
    failure: 'The events were not exported',
    quiet: true,
  });
