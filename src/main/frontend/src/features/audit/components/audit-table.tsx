import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, sentence } from '@/lib/format';
import type { AuditEntry } from '../api/audit';

const columns: Column<AuditEntry>[] = [
  { label: 'When', role: 'title', cell: ({ at }) => formatDateTime(at) },
  { label: 'Who', cell: ({ username }) => username },
  { label: 'What', cell: ({ action }) => sentence(action) },
  { label: 'On what', cell: (entry) => <Subject entry={entry} /> },
  {
    label: 'Outcome',
    cell: ({ outcome }) => <Tag tone={outcome === 'done' ? 'neutral' : 'bad'}>{sentence(outcome)}</Tag>,
  },
  { label: 'From', cell: (entry) => <Origin entry={entry} /> },
];

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return <DataTable label="Entries" columns={columns} rows={entries} keyOf={({ id }) => id} />;
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
