import { Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useBulkJob } from '@/features/bulk/api/jobs';
import { JobReport } from '@/features/bulk/components/job-report';
import { JobStatusTag } from '@/features/bulk/components/job-status-tag';
import { titleOf } from '@/features/bulk/components/job-title';

export default function BulkJobPage() {
  const { jobId } = useParams({ from: '/signed-in/bulk-jobs/$jobId' });
  const { page = 0 } = useSearch({ from: '/signed-in/bulk-jobs/$jobId' });
  const navigate = useNavigate({ from: '/bulk-jobs/$jobId' });
  const job = useBulkJob(jobId, page);
  return (
    <QueryView query={job} what="the job" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={titleOf(data)}
            documentTitle="Bulk job"
            above={<BackLink to="/bulk-jobs" label="All bulk jobs" />}
          >
            <Text component="div" role="status" aria-label="Status">
              <JobStatusTag status={data.status} />
            </Text>
          </PageHeader>
          <JobReport of={data} onPage={(next) => void navigate({ search: { page: next } })} />
        </>
      )}
    </QueryView>
  );
}
