import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useRevealFinancial } from '@/features/lead/api/lead';
import { Icon } from '@/components/ui/icon';
import type { Choice } from '@/features/lead/api/duplicates';
import { formatDay } from '@/lib/format';

/** In clear, by field and side. */
export type RevealedValues = Partial<Record<string, Record<Choice, string | null>>>;

/** Birthdays and numbers of both leads, for as long as somebody looks at them. */
export function useBothRevealed(stays: string, other: string) {
  const [values, setValues] = useState<RevealedValues>({});
  const ofStaying = useRevealFinancial(stays);
  const ofOther = useRevealFinancial(other);

  async function show() {
    try {
      const [mine, theirs] = await Promise.all([
        ofStaying.mutateAsync(undefined),
        ofOther.mutateAsync(undefined),
      ]);
      setValues({
        ssn: { this: mine.ssn, other: theirs.ssn },
        date_of_birth: { this: day(mine.date_of_birth), other: day(theirs.date_of_birth) },
      });
    } catch {
      setValues({}); // the failure has been told
    }
  }

  return { values, busy: ofStaying.isPending || ofOther.isPending, show, hide: () => setValues({}) };
}

const day = (date: string | null) => date && formatDay(date);

interface RevealButtonProps {
  shown: boolean;
  busy: boolean;
  onShow: () => void;
  onHide: () => void;
}

export function RevealButton({ shown, busy, onShow, onHide }: RevealButtonProps) {
  return (
    <Group gap="xs" mt="sm">
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="lock" size={14} />}
        loading={busy}
        onClick={shown ? onHide : onShow}
      >
        {shown ? 'Hide' : 'Show birthday and SSN'}
      </Button>
      {!shown && (
        <Text size="xs" c="dimmed">
          Recorded in the audit log with your name.
        </Text>
      )}
    </Group>
  );
}
