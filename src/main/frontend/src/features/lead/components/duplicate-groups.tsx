import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { StatusTag } from '@/components/ui/lead-tags';
import { Link, LinkButton } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { LeadSummary } from '@/lib/api-types';
import { formatDate, fullName } from '@/lib/format';
import { useTellApart, type DuplicateGroup } from '../api/duplicates';
import { evidenceText } from './evidence';

interface GroupsProps {
  groups: DuplicateGroup[];
  nameOf: (username: string) => string;
}

export function DuplicateGroups({ groups, nameOf }: GroupsProps) {
  return (
    <Stack>
      {groups.map((group) => (
        <OneGroup key={group.leads.map((lead) => lead.lead_id).join()} group={group} nameOf={nameOf} />
      ))}
    </Stack>
  );
}

function OneGroup({ group, nameOf }: { group: DuplicateGroup; nameOf: GroupsProps['nameOf'] }) {
  const [first, ...others] = group.leads;
  if (!first) return null;
  return (
    <Section
      title={fullName(first)}
      aside={
        <Text size="sm" c="dimmed">
          {evidenceText(group.evidence, group.same_campaign)}
        </Text>
      }
    >
      <Table aria-label={`Leads that may be ${fullName(first)}`} className="stacking">
        <Table.Thead>
          <Table.Tr>
            {['Lead', 'Campaign', 'Status', 'Rep', 'Came', 'Action'].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {group.leads.map((lead) => (
            <Row key={lead.lead_id} lead={lead} nameOf={nameOf}>
              {lead === first ? null : <Actions first={first} other={lead} group={group} />}
            </Row>
          ))}
        </Table.Tbody>
      </Table>
      {others.length > 1 && (
        <Text size="sm" c="dimmed" mt="xs">
          Each is compared with the first one, which is the furthest.
        </Text>
      )}
    </Section>
  );
}

interface RowProps {
  lead: LeadSummary;
  nameOf: GroupsProps['nameOf'];
  children: React.ReactNode;
}

function Row({ lead, nameOf, children }: RowProps) {
  const rep = lead.assigned_to ?? lead.offered_to;
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
          {fullName(lead)}
        </Link>
        <Text size="xs" c="dimmed">
          {[lead.company, lead.email, lead.phone].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td data-label="Campaign">{lead.campaign_name}</Table.Td>
      <Table.Td data-label="Status">
        <StatusTag status={lead.status} />
      </Table.Td>
      <Table.Td data-label="Rep">{rep ? nameOf(rep) : 'Nobody'}</Table.Td>
      <Table.Td data-label="Came" className="tabular">
        {formatDate(lead.created_at)}
      </Table.Td>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

function Actions({ first, other, group }: { first: LeadSummary; other: LeadSummary; group: DuplicateGroup }) {
  const tellApart = useTellApart();
  const pair = [first.lead_id, other.lead_id];
  if (group.told_apart.some((apart) => pair.every((id) => apart.includes(id)))) {
    return <Text size="sm">Told apart from the first</Text>;
  }
  const of = `${fullName(other)} of ${formatDate(other.created_at)}`;
  return (
    <Group gap="xs">
      <LinkButton
        to="/leads/$leadId/merge/$otherId"
        params={{ leadId: first.lead_id, otherId: other.lead_id }}
        size="xs"
        aria-label={`Compare: ${of}`}
      >
        Compare
      </LinkButton>
      <Button
        size="xs"
        variant="default"
        loading={tellApart.isPending}
        onClick={() => tellApart.mutate(pair)}
        aria-label={`Not the same person: ${of}`}
      >
        Not the same person
      </Button>
    </Group>
  );
}
