import { Paper, Table, Text } from '@mantine/core';
import { FrozenTag, GradeTag, StatusTag } from '@/components/ui/lead-tags';
import { Link, LinkButton } from '@/components/ui/link';
import { SortHeader } from '@/components/ui/sort-header';
import type { LeadSummary } from '@/lib/api-types';
import { formatDate, fullName } from '@/lib/format';

interface LeadTableProps {
  leads: LeadSummary[];
  sort: string;
  onSort: (sort: string) => void;
  /** From user name to the name people know. */
  nameOf: (username: string) => string;
}

export function LeadTable({ leads, sort, onSort, nameOf }: LeadTableProps) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Leads" className="stacking" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Name</Table.Th>
            <SortHeader label="Grade" field="lead_score" sort={sort} onSort={onSort} firstDescending />
            <SortHeader label="Status" field="status" sort={sort} onSort={onSort} />
            <Table.Th scope="col">Campaign</Table.Th>
            <Table.Th scope="col">Assigned to</Table.Th>
            <SortHeader label="Received" field="created_at" sort={sort} onSort={onSort} firstDescending />
            <Table.Th scope="col">Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {leads.map((lead) => (
            <Row key={lead.lead_id} lead={lead} nameOf={nameOf} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Row({ lead, nameOf }: { lead: LeadSummary; nameOf: (username: string) => string }) {
  const name = fullName(lead);
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
          {name}
        </Link>
        <Text size="xs" c="dimmed">
          {lead.company ?? lead.email ?? lead.phone}
        </Text>
      </Table.Td>
      <Table.Td data-label="Grade" className="nowrap">
        <GradeTag grade={lead.lead_grade} />{' '}
        <Text span size="sm" c="dimmed" className="tabular" aria-label={`${lead.lead_score ?? 0} points`}>
          {lead.lead_score}
        </Text>
      </Table.Td>
      <Table.Td data-label="Status">
        <StatusTag status={lead.status} /> {lead.restricted && <FrozenTag />}
      </Table.Td>
      <Table.Td data-label="Campaign">{lead.campaign_name ?? 'None'}</Table.Td>
      <Table.Td data-label="Assigned to">{holder(lead, nameOf)}</Table.Td>
      <Table.Td data-label="Received" className="tabular nowrap">
        {formatDate(lead.created_at)}
      </Table.Td>
      <Table.Td className="row-actions">
        <LinkButton
          to="/leads/$leadId"
          params={{ leadId: lead.lead_id }}
          variant="default"
          size="xs"
          aria-label={`View ${name}`}
        >
          View
        </LinkButton>
        <LinkButton
          to="/leads/$leadId"
          params={{ leadId: lead.lead_id }}
          search={{ action: 'outcome' }}
          variant="default"
          size="xs"
          aria-label={`Process ${name}`}
        >
          Process
        </LinkButton>
      </Table.Td>
    </Table.Tr>
  );
}

function holder(lead: LeadSummary, nameOf: (username: string) => string): string {
  if (lead.assigned_to) return nameOf(lead.assigned_to);
  return lead.offered_to ? `Offered to ${nameOf(lead.offered_to)}` : 'Nobody yet';
}
