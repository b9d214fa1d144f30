import { parseJson } from '@/api/client';
import type { Schema } from '@/api/schemas';

export const liveEventTypes = [
  'lead.assigned',
  'lead.status_changed',
  'import.progress',
  'campaign.progress',
  'bulk.progress',
  'notification',
] as const;

export type LiveEventType = (typeof liveEventTypes)[number];

export type LiveEvent = Schema<'LiveEventBody'>;

/** Opens the server's event stream; the browser reconnects by itself and sends Last-Event-ID. */
export function openEvents(onEvent: (type: LiveEventType, event: LiveEvent) => void): () => void {
  const source = new EventSource('/v1/api/events');
  for (const type of liveEventTypes) {
    source.addEventListener(type, (message: MessageEvent<string>) => {
      onEvent(type, parseJson(message.data) ?? {});
    });
  }
  return () => source.close();
}
