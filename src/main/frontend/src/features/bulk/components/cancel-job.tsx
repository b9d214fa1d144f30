import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { useCancelJob, type BulkJob } from '../api/jobs';

export function CancelJob({ of }: { of: BulkJob }) {
  return (
    <ConfirmedButton
      label="Cancel job"
      title="Cancel this job?"
      text={
        of.action === 'delete'
          ? 'It stops where it is. What was deleted so far does not come back.'
          : 'It stops where it is. What was changed so far stays; you can undo it afterwards.'
      }
      confirm="Cancel the job"
      keep="Go on"
      danger
      action={useCancelJob(of.job_id)}
    />
  );
}
