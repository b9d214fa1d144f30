import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { privacyKinds } from './privacy-words';
import type { PrivacyRequest } from '../api/requests';
import { RequestStatus } from './request-status';

export const askedBy = ({ person }: PrivacyRequest) =>
  person ? person.name || person.email || person.phone || 'Unknown' : 'Erased';

const columns: Column<PrivacyRequest>[] = [
  {
    label: 'Number',
    role: 'title',
    cell: (request) => (
      <Link to="/privacy/$requestId" params={{ requestId: request.id }} size="sm">
        {request.number}
      </Link>
    ),
  },
  { label: 'Wish', cell: ({ kind }) => privacyKinds[kind] },
  { label: 'Asked by', cell: askedBy },
  { label: 'Received', cell: (request) => formatDate(request.received_at) },
  { label: 'Due', cell: (request) => <Due request={request} /> },
  { label: 'State', cell: (request) => <RequestStatus request={request} /> },
];

export function RequestList({ requests }: { requests: PrivacyRequest[] }) {
  return <DataTable label="Requests" columns={columns} rows={requests} keyOf={({ id }) => id} />;
}

function Due({ request }: { request: PrivacyRequest }) {
  return (
    <Text size="sm" component="span" {...(request.overdue && { c: 'var(--mantine-color-error)', fw: 600 })}>
      {formatDate(request.due_at)}
    </Text>
  );
}
