import { Group, Stack, Tabs, Text } from '@mantine/core';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { GradeTag, StatusTag } from '@/components/ui/lead-tags';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { LeadActions } from '@/features/assignment/components/lead-actions';
import { OfferNote } from '@/features/assignment/components/offer-note';
import { useUsers } from '@/features/identity/api/people';
import { useLead, type LeadDetail } from '@/features/lead/api/lead';
import { LeadDocuments } from '@/features/lead/components/documents/lead-documents';
import { LeadConsent } from '@/features/lead/components/consent/lead-consent';
import { LeadContact } from '@/features/lead/components/page/lead-contact';
import { LeadFinancial } from '@/features/lead/components/page/lead-financial';
import { LeadHistory } from '@/features/lead/components/page/lead-history';
import { LeadLookups } from '@/features/lead/components/page/lead-lookups';
import { LeadProcess } from '@/features/lead/components/process/lead-process';
import { LeadRouting } from '@/features/lead/components/page/lead-routing';
import { LeadScore } from '@/features/lead/components/page/lead-score';
import { LeadTags } from '@/features/lead/components/page/lead-tags';
import { LeadTexts } from '@/features/lead/components/page/lead-texts';
import { RelatedLeads } from '@/features/lead/components/duplicates/related-leads';
import { LeadPrivacyMenu, LeadProtection } from '@/features/privacy/components/lead-privacy';
import type { Person } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { leadTabs } from '../search';

export default function LeadPage() {
  const { leadId } = useParams({ from: '/signed-in/leads/$leadId' });
  const lead = useLead(leadId);
  return (
    <QueryView query={lead} what="the lead" wholePage>
      {(data) =>
        data.merged_into ? (
          <Navigate to="/leads/$leadId" params={{ leadId: data.merged_into }} replace />
        ) : (
          <LeadProfile key={data.lead_id} lead={data} />
        )
      }
    </QueryView>
  );
}

function LeadProfile({ lead }: { lead: LeadDetail }) {
  const { action } = useSearch({ from: '/signed-in/leads/$leadId' });
  const reps = useUsers('rep', usePermission('lead:assign'));
  return (
    <>
      <PageHeader
        title={fullName(lead)}
        documentTitle="Lead"
        above={<BackLink to="/leads" label="All leads" />}
        hint={
          <Group gap="xs">
            <GradeTag grade={lead.lead_grade} />
            <StatusTag status={lead.status} />
            <Text size="sm">
              {[lead.company, lead.campaign_name, holder(lead, reps.data)].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        }
      >
        <LeadActions lead={lead} reps={reps} start={action} />
        <LeadPrivacyMenu lead={lead} />
      </PageHeader>
      <LeadProtection lead={lead} />
      <OfferNote lead={lead} asked={action} />
      <RelatedLeads leadId={lead.lead_id} />
      <ProfileTabs lead={lead} />
    </>
  );
}

/** Whose lead it is now. */
function holder({ assigned_to: assigned, offered_to: offered, routing }: LeadDetail, reps: Person[] = []) {
  const nameOf = (username: string) =>
    [...routing, ...reps].find((rep) => rep.username === username)?.display_name ?? username;
  if (assigned) return `Assigned to ${nameOf(assigned)}`;
  return offered ? `Offered to ${nameOf(offered)}` : 'Not assigned';
}

const labels: Record<(typeof leadTabs)[number], string> = {
  contact: 'Contact',
  financial: 'Financial',
  history: 'History',
  score: 'Score',
  routing: 'Routing',
  texts: 'Texts',
  process: 'Process',
};

function ProfileTabs({ lead }: { lead: LeadDetail }) {
  const { tab = 'contact' } = useSearch({ from: '/signed-in/leads/$leadId' });
  const navigate = useNavigate({ from: '/leads/$leadId' });
  const works = usePermission('lead:work');
  const assigns = usePermission('lead:assign');

  function show(value: string | null) {
    void navigate({ search: { tab: leadTabs.find((each) => each === value) }, replace: true });
  }

  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List aria-label="Lead" mb="md" className="scrolling-tabs">
        {leadTabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {labels[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        {tab === 'contact' && (
          <Stack>
            <LeadTags leadId={lead.lead_id} tags={lead.tags} mayChange={works || assigns} />
            <LeadContact lead={lead} />
            <LeadLookups leadId={lead.lead_id} />
            <LeadConsent lead={lead} mayChange={works || assigns} />
            <LeadDocuments leadId={lead.lead_id} mayAdd={works || assigns} />
          </Stack>
        )}
        {tab === 'financial' && <LeadFinancial lead={lead} />}
        {tab === 'history' && <LeadHistory leadId={lead.lead_id} mayAdd={works || assigns} />}
        {tab === 'score' && <LeadScore lead={lead} />}
        {tab === 'routing' && <LeadRouting lead={lead} />}
        {tab === 'texts' && <LeadTexts leadId={lead.lead_id} />}
        {tab === 'process' && <LeadProcess lead={lead} />}
      </Tabs.Panel>
    </Tabs>
  );
}
