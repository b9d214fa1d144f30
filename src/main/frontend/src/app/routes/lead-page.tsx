import { Group, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { ScoreTag, StatusTag } from '@/components/ui/lead-tags';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { LeadActions } from '@/features/assignment/components/lead-actions';
import { OfferNote } from '@/features/assignment/components/offer-note';
import { OwnerCard } from '@/features/assignment/components/owner-card';
import { useCampaign } from '@/features/campaign/api/campaigns';
import { useUsers } from '@/features/identity/api/people';
import { useLead, type LeadDetail } from '@/features/lead/api/lead';
import { LeadConsent } from '@/features/lead/components/consent/lead-consent';
import { LeadDeal } from '@/features/lead/components/page/lead-deal';
import { RelatedLeads } from '@/features/lead/components/duplicates/related-leads';
import { LeadFacts } from '@/features/lead/components/facts/lead-facts';
import { SensitiveFacts } from '@/features/lead/components/facts/sensitive-facts';
import { LeadLookups } from '@/features/lead/components/page/lead-lookups';
import { LeadMenu } from '@/features/lead/components/page/lead-menu';
import { LeadTags } from '@/features/lead/components/page/lead-tags';
import { LeadProcess } from '@/features/lead/components/process/lead-process';
import { NextStep } from '@/features/lead/components/page/next-step';
import { StagePath } from '@/features/lead/components/page/stage-path';
import { ScoreCard } from '@/features/lead/components/score/score-card';
import { LeadPrivacyMenu, LeadProtection } from '@/features/privacy/components/lead-privacy';
import { useServices } from '@/features/service/api/services';
import type { Person } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { serviceChoices } from '@/lib/service-choices';
import { usePermission } from '@/lib/session';
import classes from '@/features/lead/components/page/lead-areas.module.css';
import { LeadPageTabs } from './lead-page-tabs';

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
  const owner = ownerOf(lead, reps.data);
  return (
    <>
      <PageHeader
        title={fullName(lead)}
        documentTitle="Lead"
        above={<BackLink to="/leads" label="All leads" />}
        hint={
          <Group gap="xs">
            <ScoreTag score={lead.lead_score} grade={lead.lead_grade} />
            <StatusTag status={lead.status} />
            <Text size="sm">
              {[lead.company, lead.campaign_name, holder(lead, owner)].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        }
      >
        <LeadActions lead={lead} reps={reps} start={action} />
        <LeadMenu lead={lead} />
        <LeadPrivacyMenu lead={lead} />
      </PageHeader>
      <StagePath status={lead.status} />
      <LeadProtection lead={lead} />
      <OfferNote lead={lead} asked={action} />
      <LeadDeal lead={lead} />
      <RelatedLeads leadId={lead.lead_id} />
      <Jumps />
      <Areas lead={lead} owner={owner} reps={reps} />
    </>
  );
}

/** On a phone, where the areas stand one below the other. */
function Jumps() {
  return (
    <nav aria-label="On this page" className={classes.jumps}>
      <a href="#facts">Facts</a>
      <a href="#history">Timeline</a>
      <a href="#standing">Score and owner</a>
    </nav>
  );
}

interface AreasProps {
  lead: LeadDetail;
  owner: string | null;
  reps: UseQueryResult<Person[]>;
}

function Areas({ lead, owner, reps }: AreasProps) {
  const works = usePermission('lead:work');
  const assigns = usePermission('lead:assign');
  const mayChange = works || assigns;
  const campaign = useCampaign(lead.campaign_id).data;
  const services = useServices().data ?? [];
  return (
    <div className={classes.areas}>
      <div className={classes.area} id="facts">
        <LeadFacts
          lead={lead}
          defined={campaign?.custom_fields ?? []}
          services={serviceChoices(
            campaign?.services ?? [],
            services.map(({ name }) => name),
          )}
        >
          <LeadTags leadId={lead.lead_id} tags={lead.tags} mayChange={mayChange} />
          <SensitiveFacts lead={lead} />
          <LeadConsent lead={lead} mayChange={mayChange} />
        </LeadFacts>
      </div>
      <div className={`${classes.area ?? ''} ${classes.middle ?? ''}`} id="history">
        <LeadProcess lead={lead} />
        <LeadPageTabs lead={lead} mayAdd={mayChange} />
        <LeadLookups leadId={lead.lead_id} />
      </div>
      <div className={`${classes.area ?? ''} ${classes.side ?? ''}`} id="standing">
        <NextStep lead={lead} />
        <OwnerCard lead={lead} owner={owner} reps={reps} />
        <ScoreCard lead={lead} />
      </div>
    </div>
  );
}

/** Whose lead it is now, in a few words. */
function holder({ assigned_to: assigned }: LeadDetail, owner: string | null) {
  if (owner === null) return 'Not assigned';
  return assigned ? `Assigned to ${owner}` : `Offered to ${owner}`;
}

/** The display name of whose lead it is now. */
function ownerOf({ assigned_to: assigned, offered_to: offered, routing }: LeadDetail, reps: Person[] = []) {
  const owner = assigned ?? offered;
  return owner && ([...routing, ...reps].find((rep) => rep.username === owner)?.display_name ?? owner);
}
