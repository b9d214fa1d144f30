import { DataTable, type Column } from '@/components/ui/data-table';
import { tokenLife } from '@/components/ui/token-life';
import type { ApiToken } from '@/features/identity/api/tokens';
import { RevokeToken } from './revoke-token';

const columns: Column<ApiToken>[] = [
  { label: 'Token', role: 'title', cell: ({ name }) => name },
  { label: 'May', cell: ({ permissions }) => permissions.join(', ') },
  ...tokenLife,
  { label: 'Action', role: 'action', cell: (token) => !token.revoked_at && <RevokeToken token={token} /> },
];

export function TokenList({ tokens }: { tokens: ApiToken[] }) {
  return <DataTable label="Tokens" columns={columns} rows={tokens} keyOf={({ id }) => id} />;
}
