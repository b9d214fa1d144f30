import { serverNow } from '@/lib/clock';
import { formatDate } from '@/lib/format';
import { Tag } from './tag';

export interface Lifetime {
  revoked_at: string | null;
  expires_at: string | null;
}

/** Until when a token is good. */
export function TokenState({ of }: { of: Lifetime }) {
  if (of.revoked_at) return <Tag>Revoked</Tag>;
  if (!of.expires_at) return <Tag tone="good">Good until revoked</Tag>;
  const over = new Date(of.expires_at).getTime() <= serverNow();
  return over ? (
    <Tag tone="warn">Expired</Tag>
  ) : (
    <Tag tone="good">Good until {formatDate(of.expires_at)}</Tag>
  );
}
