import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { formatDateTime, plural } from '@/lib/format';
import { useUndoJob } from '../api/undo-job';
import type { BulkJob } from '../api/types';

export function UndoJob({ of, until }: { of: BulkJob; until: string }) {
  const [asking, setAsking] = useState(false);
  const undo = useUndoJob(of.job_id);
  const navigate = useNavigate();

  function close() {
    setAsking(false);
    undo.reset();
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Undo job
      </Button>
      <ConfirmModal
        opened={asking}
        title="Undo this job?"
        text={`${plural(of.done, 'lead')} will be as before, but for those that somebody has touched since: they stay, and the result says which and why. You can undo the job until ${formatDateTime(until)}.`}
        confirm="Undo the job"
        danger
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() =>
          undo.mutate(undefined, {
            onSuccess: ({ job_id: jobId }) => {
              close();
              void navigate({ to: '/bulk-jobs/$jobId', params: { jobId } });
            },
          })
        }
        onClose={close}
      />
    </>
  );
}
