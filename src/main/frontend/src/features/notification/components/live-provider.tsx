import { VisuallyHidden } from '@mantine/core';
import { hashKey, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { Me } from '@/api/schemas';
import { plural } from '@/lib/format';
import { useMe } from '@/lib/session';
import { toast } from '@/lib/toast';
import { openEvents, type LiveEvent, type LiveEventType } from '../api/events';
import { touchedKeys } from '../api/touched-keys';

const throttle = 1000;
/** Events of one change come together: wait for all of them. */
const gather = 50;

/** One event stream for the whole console: refreshes what an event touches at once, but at most once a second. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const me = useMe();
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const waiting = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let refreshed = -throttle;

    function refresh() {
      timer = undefined;
      refreshed = performance.now();
      for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey });
      waiting.clear();
    }

    function onEvent(type: LiveEventType, event: LiveEvent) {
      for (const key of touchedKeys(type, event)) waiting.set(hashKey(key), key);
      timer ??= setTimeout(refresh, Math.max(gather, refreshed + throttle - performance.now()));
      const news = newsFor(me, type, event);
      if (!news) return;
      toast.info(news.title, news.text);
      setSpoken(`${news.title}. ${news.text}`);
    }

    const close = openEvents(onEvent);
    return () => {
      close();
      clearTimeout(timer);
    };
  }, [queries, me]);

  return (
    <>
      {children}
      <VisuallyHidden aria-live="polite">{spoken}</VisuallyHidden>
    </>
  );
}

function newsFor(me: Me, type: LiveEventType, event: LiveEvent) {
  if (event.username !== undefined && event.username !== me.username) return null;
  if (type === 'lead.assigned' && me.permissions.includes('lead:work')) {
    const many = event.lead_ids_count ?? 1;
    return many > 1
      ? { title: 'New leads to answer', text: event.text ?? `${plural(many, 'lead')} wait in your queue.` }
      : { title: 'New lead to answer', text: event.text ?? 'It waits in your queue.' };
  }
  return type === 'notification' && event.text ? { title: 'Message', text: event.text } : null;
}
