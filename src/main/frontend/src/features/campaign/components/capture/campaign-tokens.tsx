import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { QueryView } from '@/components/ui/query-view';
import { RevokeButton } from '@/components/ui/revoke-button';
import { Section } from '@/components/ui/section';
import { tokenLife } from '@/components/ui/token-life';
import {
  useCampaignTokens,
  useRevokeCampaignToken,
  type CampaignToken,
} from '@/features/campaign/api/campaign-tokens';
import { CampaignTokenModal } from './campaign-token-modal';

export function CampaignTokens({ campaignId }: { campaignId: string }) {
  const tokens = useCampaignTokens(campaignId);
  const [making, setMaking] = useState(false);
  return (
    <Section
      title="Tokens"
      aside={
        <Button size="xs" onClick={() => setMaking(true)}>
          Make a token
        </Button>
      }
    >
      <QueryView
        query={tokens}
        what="the tokens"
        isEmpty={(all) => all.length === 0}
        empty={
          <Text size="sm" c="dimmed">
            No token yet. To change one without a gap, make the second, switch over, then revoke the first.
          </Text>
        }
      >
        {(all) => <TokenTable campaignId={campaignId} tokens={all} />}
      </QueryView>
      {making && <CampaignTokenModal campaignId={campaignId} onClose={() => setMaking(false)} />}
    </Section>
  );
}

function TokenTable({ campaignId, tokens }: { campaignId: string; tokens: CampaignToken[] }) {
  const columns: Column<CampaignToken>[] = [
    { label: 'Token', role: 'title', cell: ({ name }) => name },
    { label: 'Leads a minute', cell: (token) => token.limit_per_minute ?? 'As its address' },
    ...tokenLife,
    {
      label: 'Action',
      role: 'action',
      cell: (token) => !token.revoked_at && <Revoke campaignId={campaignId} token={token} />,
    },
  ];
  return (
    <DataTable
      label="Tokens of this campaign"
      columns={columns}
      rows={tokens}
      keyOf={(token) => token.token_id}
      frame="scrolls"
    />
  );
}

function Revoke({ campaignId, token }: { campaignId: string; token: CampaignToken }) {
  return (
    <RevokeButton
      name={token.name}
      text="Leads that come with it are refused from now on. This cannot be undone; make a new token if it was a mistake."
      revoke={useRevokeCampaignToken(campaignId, token.token_id)}
    />
  );
}
