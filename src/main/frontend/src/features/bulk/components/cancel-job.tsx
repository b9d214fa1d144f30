import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useCancelJob } from '../api/cancel-job';
import type { BulkJob } from '../api/types';

export function CancelJob({ of }: { of: BulkJob }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancelJob(of.job_id);

  function close() {
    setAsking(false);
    cancel.reset();
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Cancel job
      </Button>
      <ConfirmModal
        opened={asking}
        title="Cancel this job?"
        text={
          of.action === 'delete'
            ? 'It stops where it is. What was deleted so far does not come back.'
            : 'It stops where it is. What was changed so far stays; you can undo it afterwards.'
        }
        confirm="Cancel the job"
        keep="Go on"
        danger
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
