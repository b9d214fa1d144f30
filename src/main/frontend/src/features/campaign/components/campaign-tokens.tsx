import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { QueryView } from '@/components/ui/query-view';
import { RevokeButton } from '@/components/ui/revoke-button';
import { Section } from '@/components/ui/section';
import { TokenState } from '@/components/ui/token-state';
import { formatDate, formatDateTime } from '@/lib/format';
import { useCampaignTokens } from '../api/get-campaign-tokens';
import { useRevokeCampaignToken } from '../api/revoke-campaign-token';
import type { CampaignToken } from '../api/types';
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
  return (
    <div className="scroll-x">
      <Table aria-label="Tokens of this campaign" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Token</Table.Th>
            <Table.Th scope="col">Leads a minute</Table.Th>
            <Table.Th scope="col">Made</Table.Th>
            <Table.Th scope="col">Last used</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Action</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <Table.Tr key={token.token_id}>
              <Table.Td fw={500}>{token.name}</Table.Td>
              <Table.Td data-label="Leads a minute">{token.limit_per_minute ?? 'As its address'}</Table.Td>
              <Table.Td data-label="Made">
                {formatDate(token.created_at)} by {token.created_by}
              </Table.Td>
              <Table.Td data-label="Last used">
                {token.last_used_at ? formatDateTime(token.last_used_at) : 'Never'}
              </Table.Td>
              <Table.Td data-label="State">
                <TokenState of={token} />
              </Table.Td>
              <Table.Td>{!token.revoked_at && <Revoke campaignId={campaignId} token={token} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
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
