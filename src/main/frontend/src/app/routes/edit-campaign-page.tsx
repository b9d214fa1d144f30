import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { type Campaign, useCampaign, useSaveCampaign } from '@/features/campaign/api/campaigns';
import { draftOf } from '@/features/campaign/components/edit/campaign-draft';
import { CampaignEditor } from './campaign-editor';

export default function EditCampaignPage() {
  const { campaignId } = useParams({ from: '/signed-in/campaigns/$campaignId/edit' });
  const campaign = useCampaign(campaignId);
  return (
    <QueryView query={campaign} what="the campaign" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={`Edit ${data.name}`}
            above={<BackLink to="/campaigns" label="All campaigns" />}
          />
          <Editor key={data.id} read={data} />
        </>
      )}
    </QueryView>
  );
}

/** Holds the campaign as it was read: what is typed stays when somebody else changes it, and saving says so. */
function Editor({ read }: { read: Campaign }) {
  const [campaign] = useState(read);
  const navigate = useNavigate();
  const save = useSaveCampaign(campaign.id);
  return (
    <CampaignEditor
      label="Edit campaign"
      submit="Save campaign"
      start={draftOf(campaign)}
      campaign={campaign}
      save={save}
      onSaved={({ id }) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } })}
    />
  );
}
