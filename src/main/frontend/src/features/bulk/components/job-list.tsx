import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { BulkJob } from '../api/jobs';
import { JobStatusTag } from './job-status-tag';
import { titleOf } from './job-title';

const columns: Column<BulkJob>[] = [
  {
    label: 'Job',
    role: 'name',
    cell: (job) => (
      <Link to="/bulk-jobs/$jobId" params={{ jobId: job.job_id }} fw={500} size="sm">
        {titleOf(job)}
      </Link>
    ),
  },
  { label: 'Status', cell: ({ status }) => <JobStatusTag status={status} /> },
  { label: 'Changed', number: true, cell: ({ done }) => formatNumber(done) },
  { label: 'Not changed', number: true, cell: ({ skipped, failed }) => formatNumber(skipped + failed) },
  { label: 'Started by', cell: (job) => job.created_by },
  {
    label: 'Started',
    cell: (job) => formatDateTime(job.created_at),
    look: { className: 'tabular nowrap' },
  },
];

export function JobList({ jobs }: { jobs: BulkJob[] }) {
  return <DataTable label="Bulk jobs" columns={columns} rows={jobs} keyOf={(job) => job.job_id} highlight />;
}
