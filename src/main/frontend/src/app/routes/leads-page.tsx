import { Button } from '@mantine/core';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { LinkButton } from '@/components/ui/link';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { useUsers } from '@/features/identity/api/people';
import { useLeadCounts, useLeadSearch, type LeadFilter } from '@/features/lead/api/leads';
import { LeadExport } from '@/features/lead/components/list/lead-export';
import { LeadFilters } from '@/features/lead/components/list/lead-filters';
import { LeadTable } from '@/features/lead/components/list/lead-table';
import { LeadTabs } from '@/features/lead/components/page/lead-tabs';
import type { LeadSummary } from '@/api/schemas';
import { formatNumber } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useDraft } from '@/lib/use-draft';
import { LeadsBulk, nothingPicked, type Picked } from './leads-bulk';
import { ImportNotice } from './import-notice';

const size = 50;

export default function LeadsPage() {
  const { category, sort = 'created_at,desc', page = 0, ...filter } = useSearch({ from: '/signed-in/leads' });
  const navigate = useNavigate({ from: '/leads' });
  const searched = useLocation({ select: (location) => location.state.leadSearch ?? '' });
  const change = (part: LeadFilter & { sort?: string; page?: number }, leadSearch?: string) =>
    void navigate({
      search: (before) => ({ ...before, page: undefined, ...part }),
      state: (before) => ({ leadSearch: leadSearch ?? before.leadSearch ?? '' }),
      replace: true,
    });
  const [text, setText] = useDraft(searched, (next) => change({}, next));
  const [tag, setTag] = useDraft(filter.tag ?? '', (next) => change({ tag: next || undefined }));
  const q = searched || null;
  const list = { q, category, ...filter, sort };
  const leads = useLeadSearch({ ...list, page, size });
  const upToDate = searched === text.trim() && (filter.tag ?? '') === tag.trim() && !leads.isPlaceholderData;
  const counts = useLeadCounts({ q, ...filter });
  const campaigns = useCampaigns(usePermission('campaign:read')).data ?? [];
  const campaignOptions = campaigns.map(({ id, name }) => ({ value: id, label: name }));
  const reps = useUsers('rep', usePermission('lead:assign')).data ?? [];
  const narrowed = category !== undefined || Object.values(filter).some(Boolean);
  const filtered = q !== null || narrowed;

  // What was picked belongs to the list from which it was picked.
  const listKey = JSON.stringify(list);
  const [choice, setChoice] = useState({ listKey, picked: nothingPicked });
  const picked = choice.listKey === listKey ? choice.picked : nothingPicked;
  const setPicked = (next: Picked) => setChoice({ listKey, picked: next });
  const assigns = usePermission('lead:assign');
  const mayPick = usePermission('lead:read-all') && assigns;

  function pick(items: LeadSummary[], leadId: string, wanted: boolean) {
    const ids = new Set(picked.all ? items.map((lead) => lead.lead_id) : picked.ids);
    if (wanted) ids.add(leadId);
    else ids.delete(leadId);
    setPicked({ ids, all: false });
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
        tag={tag}
        filter={filter}
        campaigns={campaignOptions}
        assignees={reps.map((rep) => ({ value: rep.username, label: rep.display_name }))}
        onText={setText}
        onTag={setTag}
        onFilter={change}
      />
      {filter.import_id && <ImportNotice onShowAll={() => change({ import_id: undefined })} />}
      <LeadTabs category={category} counts={counts.data} onChange={(chosen) => change({ category: chosen })}>
        <QueryView
          query={leads}
          what="the leads"
          isEmpty={(list) => list.items.length === 0}
          empty={
            <NoLeads filtered={filtered}>
              {q !== null && narrowed && <FoundElsewhere q={q} onShow={() => change(nothingElse)} />}
            </NoLeads>
          }
        >
          {(found) => (
            <>
              {mayPick && (
                <LeadsBulk
                  list={list}
                  page={found}
                  picked={picked}
                  reps={reps}
                  campaigns={campaignOptions}
                  onPicked={setPicked}
                />
              )}
              <LeadTable
                leads={found.items}
                sort={sort}
                onSort={(next) => change({ sort: next })}
                nameOf={(username) => reps.find((rep) => rep.username === username)?.display_name ?? username}
                {...(mayPick && {
                  pick: {
                    isPicked: (id: string) => picked.all || picked.ids.has(id),
                    onPick: (id: string, wanted: boolean) => pick(found.items, id, wanted),
                  },
                })}
              />
              <Pager {...found} onPage={(next) => change({ page: next })} />
            </>
          )}
        </QueryView>
      </LeadTabs>
    </>
  );
}

/** What narrows the list beside the search. */
const nothingElse = {
  category: undefined,
  campaign_id: undefined,
  progress: undefined,
  status: undefined,
  grade: undefined,
  assigned_to: undefined,
  import_id: undefined,
  tag: undefined,
};

/** The search found nothing with the chosen campaign and filters; one click looks past them. */
function FoundElsewhere({ q, onShow }: { q: string; onShow: () => void }) {
  const found = useLeadCounts({ q }).data?.total ?? 0;
  if (found === 0) return null;
  return <Button onClick={onShow}>{`Show ${formatNumber(found)} found in all campaigns`}</Button>;
}

function NoLeads({ filtered, children }: { filtered: boolean; children?: ReactNode }) {
  const mayUpload = usePermission('import:run');
  if (filtered) {
    return (
      <MessagePanel
        icon="search"
        title="No lead fits"
        text="The search finds names by their first letters (three or more), and an email address, a phone number or a lead ID in full. Or clear a filter, or choose another list."
      >
        {children}
      </MessagePanel>
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
