import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useRetryMany, type FailureFilter } from '../api/failures';
import { kindWords } from './failure-words';

/** All that has stopped of what the filter shows. */
export function RetryMany({ filter }: { filter: FailureFilter }) {
  const [asking, setAsking] = useState(false);
  const retry = useRetryMany();
  const what = filter.kind ? `: ${kindWords[filter.kind].toLowerCase()}` : '';
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Try all again
      </Button>
      <ConfirmModal
        opened={asking}
        title="Try all again that have stopped?"
        text={`All that have stopped and fit the filter${what}. Up to 500 at a time, each one more time. Mails that were refused or whose fate is unknown are not among them.`}
        confirm="Try all again"
        busy={retry.isPending}
        error={retry.error}
        onConfirm={() => retry.mutate(filter, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
