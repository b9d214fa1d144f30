import { Button, Group, Stack, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { StatusTag } from '@/components/ui/lead-tags';
import { Link, LinkButton } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { LeadSummary } from '@/api/schemas';
import { formatDate, formatPhone, fullName } from '@/lib/format';
import { useTellApart, type DuplicateGroup } from '@/features/lead/api/duplicates';
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
      <DataTable
        label={`Leads that may be ${fullName(first)}`}
        columns={[
          ...columnsOf(nameOf),
          {
            label: 'Action',
            role: 'action',
            cell: (lead) => lead !== first && <Actions first={first} other={lead} group={group} />,
          },
        ]}
        rows={group.leads}
        keyOf={(lead) => lead.lead_id}
        frame="none"
      />
      {others.length > 1 && (
        <Text size="sm" c="dimmed" mt="xs">
          Each is compared with the first one, which is the furthest.
        </Text>
      )}
    </Section>
  );
}

const columnsOf = (nameOf: GroupsProps['nameOf']): Column<LeadSummary>[] => [
  { label: 'Lead', role: 'name', cell: (lead) => <Name lead={lead} /> },
  { label: 'Campaign', cell: (lead) => lead.campaign_name },
  { label: 'Status', cell: ({ status }) => <StatusTag status={status} /> },
  {
    label: 'Rep',
    cell: (lead) => {
      const rep = lead.assigned_to ?? lead.offered_to;
      return rep ? nameOf(rep) : 'Nobody';
    },
  },
  { label: 'Came', cell: (lead) => formatDate(lead.created_at), look: { className: 'tabular' } },
];

function Name({ lead }: { lead: LeadSummary }) {
  return (
    <>
      <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={500} size="sm">
        {fullName(lead)}
      </Link>
      <Text size="xs" c="dimmed">
        {[lead.company, lead.email, lead.phone && formatPhone(lead.phone)].filter(Boolean).join(' · ')}
      </Text>
    </>
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
