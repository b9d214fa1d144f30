import { SimpleGrid, Skeleton } from '@mantine/core';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { CampaignCards } from '@/features/campaign/components/overview/campaign-cards';

const skeleton = (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} aria-hidden="true">
    <Skeleton height={190} />
    <Skeleton height={190} />
    <Skeleton height={190} />
  </SimpleGrid>
);

export default function CampaignsPage() {
  const campaigns = useCampaigns();
  return (
    <>
      <PageHeader title="Campaigns" hint="Choose one to see how it goes and who works on its leads." />
      <QueryView
        query={campaigns}
        what="the campaigns"
        skeleton={skeleton}
        isEmpty={(all) => all.length === 0}
        empty={
          <MessagePanel
            icon="flag"
            title="There is no campaign yet"
            text="Campaigns come with the demo data or through the API. As soon as one exists, you can upload leads into it."
          />
        }
      >
        {(all) => <CampaignCards campaigns={all} />}
      </QueryView>
    </>
  );
}
