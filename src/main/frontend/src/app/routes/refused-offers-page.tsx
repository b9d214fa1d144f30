import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useRefusedOffers } from '@/features/assignment/api/refused-offers';
import { RefusedList } from '@/features/assignment/components/refused-list';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { refusedLabels } from '@/lib/lead-labels';
import { refusedOffersSearch } from '../search';

const answers = Object.entries(refusedLabels).map(([value, label]) => ({ value, label }));
const all = { value: '', label: 'All' };

export default function RefusedOffersPage() {
  const { sort = 'answered_at,desc', page = 0, ...filter } = useSearch({ from: '/signed-in/refused-offers' });
  const navigate = useNavigate({ from: '/refused-offers' });
  const offers = useRefusedOffers({ ...filter, sort, page });
  const campaigns = (useCampaigns().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const change = (part: Record<string, unknown>) =>
    void navigate({ search: (before) => refusedOffersSearch({ ...before, page: undefined, ...part }) });
  return (
    <>
      <PageHeader
        title="Declined and timed out"
        hint="Offers that a rep declined, with the reason, or did not answer in time."
      />
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw={560}>
          <NativeSelect
            label="Campaign"
            data={[all, ...campaigns]}
            value={filter.campaign_id ?? ''}
            onChange={(event) => change({ campaign_id: event.currentTarget.value })}
          />
          <NativeSelect
            label="Answer"
            data={[all, ...answers]}
            value={filter.answer ?? ''}
            onChange={(event) => change({ answer: event.currentTarget.value })}
          />
        </SimpleGrid>
        <QueryView
          query={offers}
          what="the offers"
          isEmpty={(list) => list.items.length === 0}
          empty={
            <MessagePanel
              icon="check"
              title={
                filter.campaign_id || filter.answer ? 'Nothing fits this filter' : 'No offer came to nothing'
              }
              text="An offer that a rep declines or does not answer in time stands here, with the rep's reason."
            />
          }
        >
          {(list) => (
            <>
              <RefusedList offers={list.items} sort={sort} onSort={(next) => change({ sort: next })} />
              <Pager {...list} onPage={(next) => change({ page: next })} />
            </>
          )}
        </QueryView>
      </Stack>
    </>
  );
}
