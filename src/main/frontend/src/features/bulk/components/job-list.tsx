import { Paper, Table } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { BulkJob } from '../api/types';
import { JobStatusTag } from './job-status-tag';
import { titleOf } from './job-title';

export function JobList({ jobs }: { jobs: BulkJob[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Bulk jobs" className="stacking" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Job</Table.Th>
            <Table.Th scope="col">Status</Table.Th>
            <Table.Th scope="col" ta="right">
              Changed
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Not changed
            </Table.Th>
            <Table.Th scope="col">Started by</Table.Th>
            <Table.Th scope="col">Started</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.job_id}>
              <Table.Td>
                <Link to="/bulk-jobs/$jobId" params={{ jobId: job.job_id }} fw={500} size="sm">
                  {titleOf(job)}
                </Link>
              </Table.Td>
              <Table.Td data-label="Status">
                <JobStatusTag status={job.status} />
              </Table.Td>
              <Table.Td data-label="Changed" className="number">
                {formatNumber(job.done)}
              </Table.Td>
              <Table.Td data-label="Not changed" className="number">
                {formatNumber(job.skipped + job.failed)}
              </Table.Td>
              <Table.Td data-label="Started by">{job.created_by}</Table.Td>
              <Table.Td data-label="Started" className="tabular nowrap">
                {formatDateTime(job.created_at)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
