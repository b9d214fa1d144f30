import { Group, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaign } from '@/features/campaign/api/get-campaign';
import { useCampaignOverview } from '@/features/campaign/api/get-campaign-overview';
import { CampaignFigures } from '@/features/campaign/components/campaign-figures';
import { CampaignStatusTag } from '@/features/campaign/components/campaign-status-tag';
import { usePermission } from '@/lib/session';

const skeleton = (
  <SimpleGrid cols={{ base: 2, md: 4 }} aria-hidden="true">
    <Skeleton height={86} />
    <Skeleton height={86} />
    <Skeleton height={86} />
    <Skeleton height={86} />
  </SimpleGrid>
);

export default function CampaignPage() {
  const { campaignId } = useParams({ from: '/signed-in/campaigns/$campaignId' });
  const campaign = useCampaign(campaignId);
  const overview = useCampaignOverview(campaignId);
  const mayUpload = usePermission('import:run');
  return (
    <QueryView query={campaign} what="the campaign" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            above={<BackLink to="/campaigns" label="All campaigns" />}
            hint={
              <Group gap="xs">
                <CampaignStatusTag status={data.status} />
                <Text size="sm">{data.description}</Text>
              </Group>
            }
          >
            <LinkButton to="/leads" search={{ campaign_id: data.id }} variant="default">
              See its leads
            </LinkButton>
            {mayUpload && (
              <LinkButton to="/imports/new" search={{ campaign_id: data.id }}>
                Upload leads
              </LinkButton>
            )}
          </PageHeader>
          <QueryView query={overview} what="the figures" skeleton={skeleton}>
            {(figures) => <CampaignFigures overview={figures} />}
          </QueryView>
        </>
      )}
    </QueryView>
  );
}
