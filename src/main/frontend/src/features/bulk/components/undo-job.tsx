import { useNavigate } from '@tanstack/react-router';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { formatDateTime, plural } from '@/lib/format';
import { useUndoJob, type BulkJob } from '../api/jobs';

export function UndoJob({ of, until }: { of: BulkJob; until: string }) {
  const navigate = useNavigate();
  return (
    <ConfirmedButton
      label="Undo job"
      title="Undo this job?"
      text={`${plural(of.done, 'lead')} will be as before, but for those that somebody has touched since: they stay, and the result says which and why. You can undo the job until ${formatDateTime(until)}.`}
      confirm="Undo the job"
      danger
      action={useUndoJob(of.job_id)}
      onDone={({ job_id: jobId }) => void navigate({ to: '/bulk-jobs/$jobId', params: { jobId } })}
    />
  );
}
