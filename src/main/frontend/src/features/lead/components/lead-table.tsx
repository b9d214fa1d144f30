import { Checkbox, Group, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { FrozenTag, GradeTag, StatusTag } from '@/components/ui/lead-tags';
import { Link, LinkButton } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { SortHeader } from '@/components/ui/sort-header';
import type { LeadSummary } from '@/lib/api-types';
import { formatDate, fullName } from '@/lib/format';

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
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Leads" className="stacking" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {pick && (
              <Table.Th scope="col">
                <VisuallyHidden>Pick</VisuallyHidden>
              </Table.Th>
            )}
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
            <Row key={lead.lead_id} lead={lead} nameOf={nameOf} pick={pick} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

interface RowProps {
  lead: LeadSummary;
  nameOf: (username: string) => string;
  pick: Pick | undefined;
}

function Row({ lead, nameOf, pick }: RowProps) {
  const name = fullName(lead);
  return (
    <Table.Tr>
      {pick && (
        <Table.Td>
          <Checkbox
            aria-label={`Pick ${name}`}
            checked={pick.isPicked(lead.lead_id)}
            onChange={(event) => pick.onPick(lead.lead_id, event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
          {name}
        </Link>
        <Text size="xs" c="dimmed">
          {lead.company ?? lead.email ?? lead.phone}
        </Text>
        {lead.tags.length > 0 && (
          <Group gap={4} mt={4}>
            {lead.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </Group>
        )}
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
