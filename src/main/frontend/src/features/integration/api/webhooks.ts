import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { download } from '@/api/download';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';
import { toast } from '@/lib/toast';

export type Webhook = Schema<'Endpoint'>;
export type WebhookState = Webhook['state'];
export type WebhookDraft = Whole<Schema<'EndpointForm'>>;
export type Delivery = Schema<'WebhookShown'>;
export type DeliveryState = Delivery['state'];

const refreshes = [queryKeys.webhooks];

export function useWebhooks() {
  return useQuery({
    queryKey: [...queryKeys.webhooks, 'all'],
    queryFn: async ({ signal }) => (await api.get('/webhooks', { query: { size: 500 }, signal })).items,
    refetchInterval: 30_000,
  });
}

export function useDeliveries(id: string, state: DeliveryState | undefined, page: number) {
  const query = { page, size: 25, ...(state && { state }) };
  return useQuery({
    queryKey: [...queryKeys.webhooks, 'deliveries', id, query],
    queryFn: ({ signal }) => api.get('/webhooks/{id}/deliveries', { path: { id }, query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}

export const useCreateWebhook = () =>
  useRun({
    call: (body: WebhookDraft) => api.post('/webhooks', { body }),
    refreshes,
    failure: 'The webhook was not added',
    quiet: true,
  });

export const useChangeWebhook = (id: string) =>
  useRun({
    call: (body: WebhookDraft) => api.put('/webhooks/{id}', { path: { id }, body }),
    refreshes,
    failure: 'The webhook was not changed',
    done: 'The webhook is saved.',
    quiet: true,
  });

/** @param leave the page of what is gone, before the list is read again without it */
export const useDeleteWebhook = (id: string, leave: () => Promise<void>) =>
  useRun({
    call: async () => {
      await api.delete('/webhooks/{id}', { path: { id } });
      await leave();
    },
    refreshes,
    failure: 'The webhook was not deleted',
    done: 'The webhook is deleted.',
    quiet: true,
  });

export const useNewSecret = (id: string) =>
  useRun({
    call: () => api.post('/webhooks/{id}/secret', { path: { id } }),
    refreshes,
    failure: 'The secret was not changed',
    quiet: true,
  });

export const useTestWebhook = (id: string) =>
  useRun({
    call: async () => {
      const test = await api.post('/webhooks/{id}/test', { path: { id } });
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
    call: (deliveryId: string) =>
      api.post('/webhooks/{id}/deliveries/{delivery_id}/resend', { path: { id, delivery_id: deliveryId } }),
    refreshes,
    failure: 'The event was not sent again',
    done: 'The event is sent again.',
  });

export const useHandOver = (id: string) =>
  useRun({
    call: async () =>
      toast.done(`${await download('/webhooks/{id}/deliveries/export', { path: { id } })} was saved.`),
    refreshes,
    failure: 'The events were not exported',
    quiet: true,
  });
