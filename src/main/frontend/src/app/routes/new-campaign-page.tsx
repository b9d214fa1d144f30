import { useNavigate } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCreateCampaign } from '@/features/campaign/api/campaigns';
import { newDraft } from '@/features/campaign/components/edit/campaign-draft';
import { useOrganisation } from '@/features/identity/api/organisation';
import { useMe } from '@/lib/session';
import { CampaignEditor } from './campaign-editor';

export default function NewCampaignPage() {
  const { username, roles } = useMe();
  const navigate = useNavigate();
  const organisation = useOrganisation();
  const create = useCreateCampaign();
  const leads = roles.includes('manager') || roles.includes('admin');
  return (
    <>
      <PageHeader
        title="New campaign"
        above={<BackLink to="/campaigns" label="All campaigns" />}
        hint="A name is enough. Everything can be changed later."
      />
      <QueryView query={organisation} what="the organisation">
        {(house) => (
          <CampaignEditor
            label="New campaign"
            submit="Make campaign"
            start={newDraft(leads ? username : '', house)}
            campaign={null}
            save={create}
            onSaved={({ id }) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } })}
          />
        )}
      </QueryView>
    </>
  );
}
