import { Paper, Table, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, sentence } from '@/lib/format';
import type { AuditEntry } from '../api/audit';

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Entries" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">When</Table.Th>
            <Table.Th scope="col">Who</Table.Th>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">On what</Table.Th>
            <Table.Th scope="col">Outcome</Table.Th>
            <Table.Th scope="col">From</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td fw={500}>{formatDateTime(entry.at)}</Table.Td>
              <Table.Td data-label="Who">{entry.username}</Table.Td>
              <Table.Td data-label="What">{sentence(entry.action)}</Table.Td>
              <Table.Td data-label="On what">
                <Subject entry={entry} />
              </Table.Td>
              <Table.Td data-label="Outcome">
                <Tag tone={entry.outcome === 'done' ? 'neutral' : 'bad'}>{sentence(entry.outcome)}</Tag>
              </Table.Td>
              <Table.Td data-label="From">
                <Origin entry={entry} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Subject({ entry }: { entry: AuditEntry }) {
  const kind = sentence(entry.subject_type);
  return entry.subject_type === 'lead' ? (
    <>
      {kind}{' '}
      <Link to="/leads/$leadId" params={{ leadId: entry.subject_id }} size="sm">
        {entry.subject_id}
      </Link>
    </>
  ) : (
    `${kind} ${entry.subject_id}`
  );
}

/** Equal words, equal address; the address itself is not kept. */
function Origin({ entry }: { entry: AuditEntry }) {
  if (!entry.request_id) return 'Baton';
  return (
    <Text size="xs" component="span" style={{ overflowWrap: 'anywhere' }}>
      {entry.address_fingerprint && `Address ${entry.address_fingerprint.slice(0, 8)}, `}
      request {entry.request_id}
    </Text>
  );
}
