import { Card, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Bar } from '@/components/ui/bar';
import { Link, LinkButton } from '@/components/ui/link';
import { formatDate, formatNumber, sentence } from '@/lib/format';
import { usePermission } from '@/lib/session';
import type { Campaign } from '@/features/campaign/api/campaigns';
import { CampaignStatusTag } from './campaign-status-tag';

export function CampaignCards({ campaigns }: { campaigns: Campaign[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="ul" className="plain-list">
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <CampaignCard campaign={campaign} />
        </li>
      ))}
    </SimpleGrid>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const readsLeads = usePermission('lead:read');
  return (
    <Card component="article" aria-label={campaign.name} withBorder h="100%" p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Title order={2} size="h5">
          <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} inherit>
            {campaign.name}
          </Link>
        </Title>
        <CampaignStatusTag status={campaign.status} archived={campaign.archived} />
      </Group>
      <Text size="sm" c="dimmed" mt={4} mb="md" lineClamp={2}>
        {campaign.description ?? 'No description'}
      </Text>
      <div className="push-down">
        <Leads campaign={campaign} />
        <Text size="xs" c="dimmed" mt="sm">
          {[sentence(campaign.campaign_type), period(campaign)].filter(Boolean).join(' · ')}
        </Text>
        <Group gap="xs" mt="md">
          {readsLeads && (
            <LinkButton
              to="/leads"
              search={{ campaign_id: campaign.id }}
              variant="default"
              size="xs"
              aria-label={`Leads of ${campaign.name}`}
            >
              Leads
            </LinkButton>
          )}
          <LinkButton
            to="/campaigns/$campaignId"
            params={{ campaignId: campaign.id }}
            variant="default"
            size="xs"
            aria-label={`Overview of ${campaign.name}`}
          >
            Overview
          </LinkButton>
        </Group>
      </div>
    </Card>
  );
}

function Leads({ campaign: { lead_count: count, target_leads: target } }: { campaign: Campaign }) {
  if (target) {
    return (
      <Bar
        label="Leads"
        value={count}
        max={target}
        text={`${formatNumber(count)} of ${formatNumber(target)}`}
      />
    );
  }
  return (
    <Group justify="space-between">
      <Text size="sm">Leads</Text>
      <Text size="sm" fw={600}>
        {formatNumber(count)}
      </Text>
    </Group>
  );
}

function period({ start_date: start, end_date: end }: Campaign): string {
  if (start && end) return `${formatDate(start)} – ${formatDate(end)}`;
  if (start) return `Since ${formatDate(start)}`;
  return end ? `Until ${formatDate(end)}` : '';
}
