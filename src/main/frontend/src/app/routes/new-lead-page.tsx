import { useNavigate } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { takesLeads } from '@/features/campaign/api/takes-leads';
import { useUsers } from '@/features/identity/api/people';
import { LeadForm } from '@/features/intake/components/leads/lead-form';
import { useServices } from '@/features/service/api/services';
import { usePermission } from '@/lib/session';

export default function NewLeadPage() {
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const services = useServices();
  const manages = usePermission('campaign:manage');
  const assigns = usePermission('lead:assign');
  const reps = useUsers('rep', assigns);
  return (
    <>
      <PageHeader title="New lead" above={<BackLink to="/leads" label="All leads" />} />
      <QueryView
        query={campaigns}
        what="the campaigns"
        isEmpty={(all) => !all.some(takesLeads)}
        empty={
          <MessagePanel
            icon="flag"
            title="No campaign takes leads now"
            text={
              manages
                ? 'A lead belongs to an active campaign. Make one, or resume one that is paused.'
                : 'A lead belongs to an active campaign. Ask a manager to make one.'
            }
          >
            {manages && <LinkButton to="/campaigns">Go to the campaigns</LinkButton>}
          </MessagePanel>
        }
      >
        {(all) => (
          <LeadForm
            campaigns={all.filter(takesLeads)}
            services={(services.data ?? []).map(({ name }) => name)}
            reps={assigns ? (reps.data ?? []) : null}
            onCreated={(leadId) => void navigate({ to: '/leads/$leadId', params: { leadId } })}
          />
        )}
      </QueryView>
    </>
  );
}
