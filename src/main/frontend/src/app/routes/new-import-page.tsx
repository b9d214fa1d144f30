import { Alert } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { takesLeads } from '@/features/campaign/api/takes-leads';
import { useUsers } from '@/features/identity/api/people';
import { ImportSteps } from '@/features/intake/components/imports/import-steps';
import { UploadForm } from '@/features/intake/components/imports/upload-form';
import { usePermission } from '@/lib/session';

export default function NewImportPage() {
  const { campaign_id: campaignId, corrects } = useSearch({ from: '/signed-in/imports/new' });
  const manages = usePermission('campaign:manage');
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const reps = useUsers('rep');
  return (
    <>
      <PageHeader
        title={corrects ? 'Upload corrected sheet' : 'Upload leads'}
        above={<BackLink to="/imports" label="All imports" />}
      />
      <ImportSteps current={1} />
      {corrects && (
        <Alert variant="light" mb="md" title="Corrected rows">
          Upload the sheet of rejected rows after you corrected it. Its task is then completed.
        </Alert>
      )}
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
                ? 'Leads belong to an active campaign. Make one, or resume one that is paused, then upload the sheet.'
                : 'Leads belong to an active campaign. Ask a manager to make one, then upload the sheet.'
            }
          >
            {manages && <LinkButton to="/campaigns">Go to the campaigns</LinkButton>}
          </MessagePanel>
        }
      >
        {(all) => (
          <QueryView query={reps} what="the reps">
            {(people) => (
              <UploadForm
                campaigns={all.filter(takesLeads)}
                reps={people}
                campaignId={campaignId}
                corrects={corrects}
                onCreated={(importId) => void navigate({ to: '/imports/$importId', params: { importId } })}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
