import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { useFailures } from '@/features/failure/api/failures';
import { FailureFilters } from '@/features/failure/components/failure-filters';
import { FailureList } from '@/features/failure/components/failure-list';
import { RetryMany } from '@/features/failure/components/retry-many';

export default function FailuresPage() {
  const { page = 0, ...filter } = useSearch({ from: '/signed-in/failures' });
  const navigate = useNavigate({ from: '/failures' });
  const failures = useFailures(filter, page);
  const campaigns = (useCampaigns().data ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const filtered = Boolean(filter.kind ?? filter.state ?? filter.campaign_id);
  return (
    <>
      <PageHeader
        title="Failures"
        hint="What did not work, and what is tried again by itself. The newest first."
      >
        <RetryMany filter={filter} />
      </PageHeader>
      <Stack>
        <FailureFilters
          filter={filter}
          campaigns={campaigns}
          onFilter={(wanted) => void navigate({ search: wanted })}
        />
        <QueryView
          query={failures}
          what="the failures"
          isEmpty={(list) => list.items.length === 0}
          empty={
            <MessagePanel
              icon="check"
              title={filtered ? 'Nothing fits this filter' : 'Nothing has failed'}
              text="Steps and messages that did not work appear here, for you to try again, leave out or give up."
            />
          }
        >
          {(list) => (
            <>
              <FailureList failures={list.items} />
              <Pager {...list} onPage={(next) => void navigate({ search: { ...filter, page: next } })} />
            </>
          )}
        </QueryView>
      </Stack>
    </>
  );
}
