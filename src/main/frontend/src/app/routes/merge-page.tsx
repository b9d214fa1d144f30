import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useUsers } from '@/features/identity/api/people';
import { useComparison } from '@/features/lead/api/duplicates';
import { useLead, type LeadDetail } from '@/features/lead/api/lead';
import { MergeForm } from '@/features/lead/components/duplicates/merge-form';
import { formatDate, fullName } from '@/lib/format';
import { statusLabels } from '@/lib/lead-labels';
import { usePermission } from '@/lib/session';

export default function MergePage() {
  const { leadId, otherId } = useParams({ from: '/signed-in/leads/$leadId/merge/$otherId' });
  const stays = useLead(leadId);
  const other = useLead(otherId);
  const comparison = useComparison(leadId, otherId);
  const reps = useUsers('rep', usePermission('lead:assign')).data ?? [];
  const nameOf = (username: string) =>
    reps.find((rep) => rep.username === username)?.display_name ?? username;
  return (
    <QueryView query={stays} what="the lead" wholePage>
      {(first) => (
        <QueryView query={other} what="the other lead" wholePage>
          {(second) => (
            <>
              <PageHeader
                title="Merge two leads"
                above={<BackLink to="/duplicates" label="Duplicates" />}
                hint={
                  <>
                    <Text size="sm">Stays: {wordsOf(first, nameOf)}</Text>
                    <Text size="sm">Becomes part of it: {wordsOf(second, nameOf)}</Text>
                  </>
                }
              />
              <QueryView query={comparison} what="the comparison">
                {(data) => (
                  <MergeForm key={leadId} stays={first} other={second} comparison={data} nameOf={nameOf} />
                )}
              </QueryView>
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function wordsOf(lead: LeadDetail, nameOf: (username: string) => string) {
  const rep = lead.assigned_to ?? lead.offered_to;
  return [
    fullName(lead),
    lead.campaign_name,
    statusLabels[lead.status],
    rep ? nameOf(rep) : 'nobody',
    `came ${formatDate(lead.created_at)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
