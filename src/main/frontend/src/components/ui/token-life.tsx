import { formatDate, formatDateTime } from '@/lib/format';
import type { Column } from './data-table';
import { TokenState, type Lifetime } from './token-state';

interface Token extends Lifetime {
  created_at: string;
  created_by: string;
  last_used_at: string | null;
}

/** The columns that say how old a token is, whether it is used and how long it is good. */
export const tokenLife: Column<Token>[] = [
  { label: 'Made', cell: (token) => `${formatDate(token.created_at)} by ${token.created_by}` },
  {
    label: 'Last used',
    cell: (token) => (token.last_used_at ? formatDateTime(token.last_used_at) : 'Never'),
  },
  { label: 'State', cell: (token) => <TokenState of={token} /> },
];
