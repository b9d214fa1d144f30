import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { LeadCategory, ProgressGroup, RefusedAnswer } from '@/api/schemas';
import { refusedLabels } from '@/lib/lead-labels';
import { usePermission } from '@/lib/session';

const look = { size: 'sm' } as const satisfies Partial<ComponentProps<typeof Link>>;

interface ToLeadsProps {
  search: { campaign_id: string; progress?: ProgressGroup; category?: LeadCategory };
  children: ReactNode;
}

/** What a figure counts. A rep's list holds only their own leads: the figure is no link there. */
export function ToLeads({ search, children }: ToLeadsProps) {
  const seesAll = usePermission('lead:read-all');
  if (!seesAll) return <>{children}</>;
  return (
    <Link to="/leads" search={search} {...look}>
      {children}
    </Link>
  );
}

export function ToRefusedOffers({ campaignId, answer }: { campaignId: string; answer: RefusedAnswer }) {
  const seesAll = usePermission('lead:read-all');
  if (!seesAll) return <>{refusedLabels[answer]}</>;
  return (
    <Link to="/refused-offers" search={{ campaign_id: campaignId, answer }} {...look}>
      {refusedLabels[answer]}
    </Link>
  );
}
