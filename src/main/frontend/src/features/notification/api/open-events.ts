import { parseJson } from '@/lib/api-client';
import { liveEventTypes, type LiveEvent, type LiveEventType } from './types';

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
