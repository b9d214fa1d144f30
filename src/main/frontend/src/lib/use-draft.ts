import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** What is being typed, handed on when the person stops for a moment; follows the value when that comes from elsewhere. */
export function useDraft(value: string, onSettled: (value: string) => void) {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [handedOn, setHandedOn] = useState<string | null>(null);
  if (value !== seen) {
    setSeen(value);
    if (value !== handedOn) setDraft(value);
  }

  const settle = useDebouncedCallback((next: string) => {
    setHandedOn(next);
    onSettled(next);
  }, 300);

  function type(next: string) {
    setDraft(next);
    settle(next.trim());
  }

  return [draft, type] as const;
}
