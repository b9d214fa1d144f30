import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { StatusTag } from '@/components/ui/lead-tags';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { RefusedOffer } from '@/features/assignment/api/refused-offers';
import { formatDateTime, formatNumber, fullName } from '@/lib/format';
import { refusedLabels } from '@/lib/lead-labels';

interface RefusedListProps {
  offers: RefusedOffer[];
  sort: string;
  onSort: (sort: string) => void;
}

const columns: Column<RefusedOffer>[] = [
  { label: 'Lead', role: 'name', cell: ({ lead }) => <Lead lead={lead} /> },
  { label: 'Rep', sort: { field: 'username' }, cell: (offer) => offer.display_name },
  {
    label: 'Answer',
    sort: { field: 'answer' },
    cell: ({ answer }) => <Tag tone={answer === 'declined' ? 'bad' : 'warn'}>{refusedLabels[answer]}</Tag>,
  },
  {
    label: 'Reason',
    cell: ({ reason, answer }) => reason ?? (answer === 'declined' ? 'Not kept' : 'No answer'),
  },
  {
    label: 'When',
    sort: { field: 'answered_at', firstDescending: true },
    cell: (offer) => formatDateTime(offer.answered_at),
    look: { className: 'tabular nowrap' },
  },
  {
    label: 'Times',
    number: true,
    sort: { field: 'times', firstDescending: true },
    cell: ({ times }) => formatNumber(times),
  },
  { label: 'Now', cell: (offer) => <Now offer={offer} /> },
];

export function RefusedList({ offers, sort, onSort }: RefusedListProps) {
  return (
    <DataTable
      label="Declined and timed-out offers"
      columns={columns}
      rows={offers}
      keyOf={({ lead, username, answered_at: at }) => `${lead.lead_id} ${username} ${at}`}
      sorting={{ sort, onSort }}
    />
  );
}

function Lead({ lead }: Pick<RefusedOffer, 'lead'>) {
  return (
    <>
      <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
        {fullName(lead)}
      </Link>
      <Text size="xs" c="dimmed">
        {lead.campaign_name}
      </Text>
    </>
  );
}

function Now({ offer: { lead, held_by: holder } }: { offer: RefusedOffer }) {
  return (
    <>
      <StatusTag status={lead.status} />
      <Text size="xs" c="dimmed" mt={2}>
        {where(lead, holder)}
      </Text>
    </>
  );
}

function where(lead: RefusedOffer['lead'], holder: string | null): string {
  if (lead.category === 'closed') return 'Closed';
  if (!holder) return 'With nobody';
  return lead.assigned_to ? `With ${holder}` : `Offered to ${holder}`;
}
