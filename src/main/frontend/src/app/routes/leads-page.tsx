import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { LinkButton } from '@/components/ui/link';
import { useCampaigns } from '@/features/campaign/api/get-campaigns';
import { useUsers } from '@/features/identity/api/get-users';
import { useLeadCounts } from '@/features/lead/api/get-lead-counts';
import { useLeadSearch } from '@/features/lead/api/search-leads';
import type { LeadFilter } from '@/features/lead/api/types';
import { LeadExport } from '@/features/lead/components/lead-export';
import { LeadFilters } from '@/features/lead/components/lead-filters';
import { LeadTable } from '@/features/lead/components/lead-table';
import { LeadTabs } from '@/features/lead/components/lead-tabs';
import { usePermission } from '@/lib/session';
import { ImportNotice } from './import-notice';

const size = 50;

export default function LeadsPage() {
  const { category, sort = 'created_at,desc', page = 0, ...filter } = useSearch({ from: '/signed-in/leads' });
  const navigate = useNavigate({ from: '/leads' });
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 300);
  const q = settled || null;
  const list = { q, category, ...filter, sort };
  const leads = useLeadSearch({ ...list, page, size });
  const upToDate = settled === text.trim() && !leads.isPlaceholderData;
  const counts = useLeadCounts({ q, ...filter });
  const campaigns = useCampaigns(usePermission('campaign:read')).data ?? [];
  const reps = useUsers('rep', usePermission('lead:assign')).data ?? [];
  const filtered = q !== null || category !== undefined || Object.values(filter).some(Boolean);

  const change = (part: LeadFilter & { sort?: string; page?: number }) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });

  function search(next: string) {
    setText(next);
    if (page > 0) change({});
  }

  return (
    <>
      <PageHeader title="Leads">
        <LeadExport list={list} total={upToDate ? leads.data?.total : undefined} />
        {usePermission('lead:create') && (
          <LinkButton to="/leads/new" variant="default">
            New lead
          </LinkButton>
        )}
        {usePermission('import:run') && (
          <LinkButton to="/imports/new" variant="default">
            Upload leads
          </LinkButton>
        )}
      </PageHeader>
      <LeadFilters
        text={text}
        filter={filter}
        campaigns={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        assignees={reps.map((rep) => ({ value: rep.username, label: rep.display_name }))}
        onText={search}
        onFilter={change}
      />
      {filter.import_id && <ImportNotice onShowAll={() => change({ import_id: undefined })} />}
      <LeadTabs category={category} counts={counts.data} onChange={(chosen) => change({ category: chosen })}>
        <QueryView
          query={leads}
          what="the leads"
          isEmpty={(list) => list.items.length === 0}
          empty={<NoLeads filtered={filtered} />}
        >
          {(list) => (
            <>
              <LeadTable
                leads={list.items}
                sort={sort}
                onSort={(next) => change({ sort: next })}
                nameOf={(username) => reps.find((rep) => rep.username === username)?.display_name ?? username}
              />
              <Pager {...list} onPage={(next) => change({ page: next })} />
            </>
          )}
        </QueryView>
      </LeadTabs>
    </>
  );
}

function NoLeads({ filtered }: { filtered: boolean }) {
  const mayUpload = usePermission('import:run');
  if (filtered) {
    return (
      <MessagePanel
        icon="search"
        title="No lead fits"
        text="Clear a filter, choose another list, or search for an email address or phone number in full."
      />
    );
  }
  return (
    <MessagePanel
      icon="people"
      title="There is no lead yet"
      text={mayUpload ? 'Upload a sheet of leads to begin.' : 'Leads appear here as soon as they come in.'}
    >
      {mayUpload && <LinkButton to="/imports/new">Upload leads</LinkButton>}
    </MessagePanel>
  );
}
