import type { Tone } from '@/lib/tone';
import type { DeliveryState, WebhookDraft, Webhook, WebhookState } from '../api/webhooks';

export const eventWords: [name: string, words: string][] = [
  ['lead.created', 'A lead has come in'],
  ['lead.assigned', 'A rep works it now'],
  ['lead.status_changed', 'Its status is another one'],
  ['lead.closed', 'It is won or lost'],
  ['lead.erased', 'It was erased, made anonymous or removed'],
];

export const webhookStates: Record<WebhookState, [word: string, tone: Tone]> = {
  on: ['On', 'good'],
  off: ['Off', 'neutral'],
  stopped: ['Stopped by Baton', 'bad'],
};

export const deliveryStates: Record<DeliveryState, [word: string, tone: Tone]> = {
  waiting: ['Waiting', 'neutral'],
  delivered: ['Delivered', 'good'],
  failed: ['Failed', 'bad'],
  handed_over: ['Handed over as CSV', 'neutral'],
};

export const nameOf = ({ description, url }: Webhook) => description || url;

export const draftOf = (webhook: Webhook): WebhookDraft => ({
  url: webhook.url,
  description: webhook.description,
  events: webhook.events,
  campaign_ids: webhook.campaign_ids,
  personal_data: webhook.personal_data,
  on: webhook.state === 'on',
});
