import { Paper, Table, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { privacyKinds, type PrivacyRequest } from '../api/types';
import { RequestStatus } from './request-status';

export const askedBy = ({ person }: PrivacyRequest) =>
  person ? person.name || person.email || person.phone || 'Unknown' : 'Erased';

export function RequestList({ requests }: { requests: PrivacyRequest[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Requests" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Number</Table.Th>
            <Table.Th scope="col">Wish</Table.Th>
            <Table.Th scope="col">Asked by</Table.Th>
            <Table.Th scope="col">Received</Table.Th>
            <Table.Th scope="col">Due</Table.Th>
            <Table.Th scope="col">State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requests.map((request) => (
            <Table.Tr key={request.id}>
              <Table.Td fw={500}>
                <Link to="/privacy/$requestId" params={{ requestId: request.id }} size="sm">
                  {request.number}
                </Link>
              </Table.Td>
              <Table.Td data-label="Wish">{privacyKinds[request.kind]}</Table.Td>
              <Table.Td data-label="Asked by">{askedBy(request)}</Table.Td>
              <Table.Td data-label="Received">{formatDate(request.received_at)}</Table.Td>
              <Table.Td data-label="Due">
                <Text
                  size="sm"
                  component="span"
                  {...(request.overdue && { c: 'var(--mantine-color-error)', fw: 600 })}
                >
                  {formatDate(request.due_at)}
                </Text>
              </Table.Td>
              <Table.Td data-label="State">
                <RequestStatus request={request} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
