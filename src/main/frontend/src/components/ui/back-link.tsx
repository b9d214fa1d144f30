import { Icon } from './icon';
import { Link } from './link';

interface BackLinkProps {
  to:
    | '/leads'
    | '/duplicates'
    | '/bulk-jobs'
    | '/imports'
    | '/campaigns'
    | '/outbox'
    | '/privacy'
    | '/webhooks';
  label: string;
}

export function BackLink({ to, label }: BackLinkProps) {
  return (
    <Link
      to={to}
      size="sm"
      display="inline-flex"
      mb={4}
      style={{ alignItems: 'center', gap: 6, minHeight: 24 }}
    >
      <Icon name="back" size={16} />
      {label}
    </Link>
  );
}
