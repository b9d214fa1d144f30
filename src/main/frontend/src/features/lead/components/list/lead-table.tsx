import { Checkbox, Group, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { FrozenTag, GradeTag, StatusTag } from '@/components/ui/lead-tags';
import { Link, LinkButton } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { LeadSummary } from '@/api/schemas';
import { formatDate, formatPhone, fullName } from '@/lib/format';

interface LeadTableProps {
  leads: LeadSummary[];
  sort: string;
  onSort: (sort: string) => void;
  /** From user name to the name people know. */
  nameOf: (username: string) => string;
  /** Where leads can be picked. */
  pick?: Pick;
}

interface Pick {
  isPicked: (leadId: string) => boolean;
  onPick: (leadId: string, picked: boolean) => void;
}

export function LeadTable({ leads, sort, onSort, nameOf, pick }: LeadTableProps) {
  const columns: Column<LeadSummary>[] = [
    ...(pick ? [picking(pick)] : []),
    { label: 'Name', role: 'name', cell: (lead) => <Name lead={lead} /> },
    {
      label: 'Grade',
      sort: { field: 'lead_score', firstDescending: true },
      cell: (lead) => <Score lead={lead} />,
      look: { className: 'nowrap' },
    },
    {
      label: 'Status',
      sort: { field: 'status' },
      cell: (lead) => (
        <>
          <StatusTag status={lead.status} /> {lead.restricted && <FrozenTag />}
        </>
      ),
    },
    { label: 'Campaign', cell: (lead) => lead.campaign_name ?? 'None' },
    { label: 'Assigned to', cell: (lead) => holder(lead, nameOf) },
    {
      label: 'Received',
      sort: { field: 'created_at', firstDescending: true },
      cell: (lead) => formatDate(lead.created_at),
      look: { className: 'tabular nowrap' },
    },
    {
      label: 'Actions',
      role: 'action',
      cell: (lead) => <Actions lead={lead} />,
      look: { className: 'row-actions' },
    },
  ];
  return (
    <DataTable
      label="Leads"
      columns={columns}
      rows={leads}
      keyOf={(lead) => lead.lead_id}
      sorting={{ sort, onSort }}
      highlight
    />
  );
}

const picking = ({ isPicked, onPick }: Pick): Column<LeadSummary> => ({
  label: 'Pick',
  labelHidden: true,
  role: 'action',
  cell: (lead) => (
    <Checkbox
      aria-label={`Pick ${fullName(lead)}`}
      checked={isPicked(lead.lead_id)}
      onChange={(event) => onPick(lead.lead_id, event.currentTarget.checked)}
    />
  ),
});

function Name({ lead }: { lead: LeadSummary }) {
  return (
    <>
      <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
        {fullName(lead)}
      </Link>
      <Text size="xs" c="dimmed">
        {lead.company ?? lead.email ?? (lead.phone && formatPhone(lead.phone))}
      </Text>
      {lead.tags.length > 0 && (
        <Group gap={4} mt={4}>
          {lead.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </Group>
      )}
    </>
  );
}

function Score({ lead }: { lead: LeadSummary }) {
  return (
    <>
      <GradeTag grade={lead.lead_grade} />{' '}
      <Text span size="sm" c="dimmed" className="tabular" aria-label={`${lead.lead_score} points`}>
        {lead.lead_score}
      </Text>
    </>
  );
}

function Actions({ lead }: { lead: LeadSummary }) {
  const name = fullName(lead);
  const look = { variant: 'default', size: 'xs' } as const;
  return (
    <>
      <LinkButton to="/leads/$leadId" params={{ leadId: lead.lead_id }} {...look} aria-label={`View ${name}`}>
        View
      </LinkButton>
      <LinkButton
        to="/leads/$leadId"
        params={{ leadId: lead.lead_id }}
        search={{ action: 'outcome' }}
        {...look}
        aria-label={`Process ${name}`}
      >
        Process
      </LinkButton>
    </>
  );
}

function holder(lead: LeadSummary, nameOf: (username: string) => string): string {
  if (lead.assigned_to) return nameOf(lead.assigned_to);
  return lead.offered_to ? `Offered to ${nameOf(lead.offered_to)}` : 'Nobody yet';
}
