import { useNavigate, useSearch } from '@tanstack/react-router';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useBulkJobs } from '@/features/bulk/api/jobs';
import { JobList } from '@/features/bulk/components/job-list';

export default function BulkJobsPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/bulk-jobs' });
  const navigate = useNavigate({ from: '/bulk-jobs' });
  const jobs = useBulkJobs(page);
  return (
    <>
      <PageHeader title="Bulk jobs" hint="Changes to many leads at once, newest first." />
      <QueryView
        query={jobs}
        what="the bulk jobs"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="tasks"
            title="Nothing was changed in bulk yet"
            text="Pick leads in the list, then choose what to do with them."
          >
            <LinkButton to="/leads">Go to the leads</LinkButton>
          </MessagePanel>
        }
      >
        {(list) => (
          <>
            <JobList jobs={list.items} />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
