import { Group, SimpleGrid, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { type Campaign, useCampaign, useCampaignOverview } from '@/features/campaign/api/campaigns';
import { CampaignActions } from '@/features/campaign/components/edit/campaign-actions';
import { CampaignFigures } from '@/features/campaign/components/overview/campaign-figures';
import { CampaignStatusTag } from '@/features/campaign/components/overview/campaign-status-tag';
import { MailRules } from '@/features/campaign/components/settings/mail-rules';
import { NoticesForm } from '@/features/campaign/components/settings/notices-form';
import { RetentionForm } from '@/features/campaign/components/settings/retention-form';
import { RoutingForm } from '@/features/campaign/components/settings/routing-form';
import { Capture } from '@/features/campaign/components/capture/capture';
import { useUsers } from '@/features/identity/api/people';
import { Forms } from '@/features/intake/components/forms/forms';
import { usePermission } from '@/lib/session';
import { campaignSearch } from '../search';

const route = '/signed-in/campaigns/$campaignId';

const skeleton = (
  <SimpleGrid cols={{ base: 2, md: 4 }} aria-hidden="true">
    <Skeleton height={86} />
    <Skeleton height={86} />
    <Skeleton height={86} />
    <Skeleton height={86} />
  </SimpleGrid>
);

export default function CampaignPage() {
  const { campaignId } = useParams({ from: route });
  const campaign = useCampaign(campaignId);
  const readsLeads = usePermission('lead:read');
  const mayUpload = usePermission('import:run');
  const manages = usePermission('campaign:manage');
  return (
    <QueryView query={campaign} what="the campaign" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            above={<BackLink to="/campaigns" label="All campaigns" />}
            hint={
              <Group gap="xs">
                <CampaignStatusTag status={data.status} archived={data.archived} />
                <Text size="sm">{data.description}</Text>
              </Group>
            }
          >
            {readsLeads && (
              <LinkButton to="/leads" search={{ campaign_id: data.id }} variant="default">
                See its leads
              </LinkButton>
            )}
            {mayUpload && (
              <LinkButton to="/imports/new" search={{ campaign_id: data.id }}>
                Upload leads
              </LinkButton>
            )}
          </PageHeader>
          {manages && <CampaignActions campaign={data} />}
          {manages ? <CampaignTabs campaign={data} /> : <Overview campaignId={data.id} />}
        </>
      )}
    </QueryView>
  );
}

function CampaignTabs({ campaign }: { campaign: Campaign }) {
  const { tab = 'overview' } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/campaigns/$campaignId' });
  return (
    <Tabs
      value={tab}
      onChange={(value) =>
        void navigate({ search: value === 'overview' ? {} : campaignSearch({ tab: value }), replace: true })
      }
      keepMounted={false}
    >
      <Tabs.List aria-label="Campaign" mb="md" className="scrolling-tabs">
        <Tabs.Tab value="overview">Overview</Tabs.Tab>
        <Tabs.Tab value="capture">Capture</Tabs.Tab>
        <Tabs.Tab value="forms">Forms</Tabs.Tab>
        <Tabs.Tab value="routing">Routing</Tabs.Tab>
        <Tabs.Tab value="notices">Notices</Tabs.Tab>
        <Tabs.Tab value="privacy">Privacy</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview">
        <Overview campaignId={campaign.id} />
      </Tabs.Panel>
      <Tabs.Panel value="capture">
        <Capture campaignId={campaign.id} />
      </Tabs.Panel>
      <Tabs.Panel value="forms">
        <Forms campaignId={campaign.id} />
      </Tabs.Panel>
      <Tabs.Panel value="routing">
        <RoutingPanel campaign={campaign} />
      </Tabs.Panel>
      <Tabs.Panel value="notices">
        <NoticesForm campaign={campaign} />
      </Tabs.Panel>
      <Tabs.Panel value="privacy">
        <Stack>
          <MailRules campaign={campaign} />
          <RetentionForm campaign={campaign} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

function RoutingPanel({ campaign }: { campaign: Campaign }) {
  const reps = useUsers('rep');
  return (
    <QueryView query={reps} what="the reps">
      {(people) => <RoutingForm campaign={campaign} reps={people} />}
    </QueryView>
  );
}

function Overview({ campaignId }: { campaignId: string }) {
  const overview = useCampaignOverview(campaignId);
  return (
    <QueryView query={overview} what="the figures" skeleton={skeleton}>
      {(figures) => <CampaignFigures campaignId={campaignId} overview={figures} />}
    </QueryView>
  );
}
