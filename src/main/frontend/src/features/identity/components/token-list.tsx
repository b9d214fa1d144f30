import { Paper, Table } from '@mantine/core';
import { TokenState } from '@/components/ui/token-state';
import { formatDate, formatDateTime } from '@/lib/format';
import type { ApiToken } from '../api/types';
import { RevokeToken } from './revoke-token';

export function TokenList({ tokens }: { tokens: ApiToken[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Tokens" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Token</Table.Th>
            <Table.Th scope="col">May</Table.Th>
            <Table.Th scope="col">Made</Table.Th>
            <Table.Th scope="col">Last used</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Action</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <Table.Tr key={token.id}>
              <Table.Td fw={500}>{token.name}</Table.Td>
              <Table.Td data-label="May">{token.permissions.join(', ')}</Table.Td>
              <Table.Td data-label="Made">
                {formatDate(token.created_at)} by {token.created_by}
              </Table.Td>
              <Table.Td data-label="Last used">
                {token.last_used_at ? formatDateTime(token.last_used_at) : 'Never'}
              </Table.Td>
              <Table.Td data-label="State">
                <TokenState of={token} />
              </Table.Td>
              <Table.Td>{!token.revoked_at && <RevokeToken token={token} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
