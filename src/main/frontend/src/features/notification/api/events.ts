import { parseJson } from '@/api/client';

export const liveEventTypes = [
  'lead.assigned',
  'lead.status_changed',
  'import.progress',
  'campaign.progress',
  'bulk.progress',
  'notification',
] as const;

export type LiveEventType = (typeof liveEventTypes)[number];

/** By hand: the document cannot say what a stream of events brings. */
export interface LiveEvent {
  lead_id?: string;
  lead_ids_count?: number;
  campaign_id?: string;
  import_id?: string;
  username?: string;
  status?: string;
  text?: string;
}

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
