import { SimpleGrid, Skeleton } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { CampaignCards } from '@/features/campaign/components/overview/campaign-cards';
import { usePermission } from '@/lib/session';
import { FirstSteps } from './first-steps';

const skeleton = (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} aria-hidden="true">
    <Skeleton height={190} />
    <Skeleton height={190} />
    <Skeleton height={190} />
  </SimpleGrid>
);

export default function CampaignsPage() {
  const { archived = false } = useSearch({ from: '/signed-in/campaigns' });
  const campaigns = useCampaigns(true, archived);
  const manages = usePermission('campaign:manage');
  const administers = usePermission('user:admin');
  return (
    <>
      <PageHeader title="Campaigns" hint="Choose one to see how it goes and who works on its leads.">
        <LinkButton to="/campaigns" search={archived ? {} : { archived: true }} variant="default">
          {archived ? 'Campaigns in use' : 'Archive'}
        </LinkButton>
        {manages && <LinkButton to="/campaigns/new">New campaign</LinkButton>}
      </PageHeader>
      {administers && !archived && campaigns.data && <FirstSteps campaigns={campaigns.data} />}
      <QueryView
        query={campaigns}
        what="the campaigns"
        skeleton={skeleton}
        isEmpty={(all) => all.length === 0}
        empty={archived ? <EmptyArchive /> : <NoCampaign manages={manages} />}
      >
        {(all) => <CampaignCards campaigns={all} />}
      </QueryView>
    </>
  );
}

function NoCampaign({ manages }: { manages: boolean }) {
  if (!manages) {
    return (
      <MessagePanel
        icon="flag"
        title="There is no campaign yet"
        text="A manager makes campaigns. Each stands here as soon as it exists."
      />
    );
  }
  return (
    <MessagePanel
      icon="flag"
      title="There is no campaign yet"
      text="Leads belong to a campaign: they come by its form, a sheet, or by hand."
    >
      <LinkButton to="/campaigns/new">Make the first campaign</LinkButton>
    </MessagePanel>
  );
}

function EmptyArchive() {
  return (
    <MessagePanel
      icon="flag"
      title="The archive is empty"
      text="Campaigns that are over can be put here. They take no leads, and their leads stay where they are."
    />
  );
}
