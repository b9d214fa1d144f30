import { Paper, Table } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatDateTime } from '@/lib/format';
import type { MailSummary } from '../api/types';

export function MailList({ mails }: { mails: MailSummary[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Messages" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Subject</Table.Th>
            <Table.Th scope="col">To</Table.Th>
            <Table.Th scope="col">From</Table.Th>
            <Table.Th scope="col">Received</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mails.map((mail) => (
            <Table.Tr key={mail.id}>
              <Table.Td>
                <Link to="/outbox/$mailId" params={{ mailId: mail.id }} fw={500} size="sm">
                  {mail.subject || 'No subject'}
                </Link>
              </Table.Td>
              <Table.Td data-label="To">{mail.to}</Table.Td>
              <Table.Td data-label="From">{mail.from}</Table.Td>
              <Table.Td data-label="Received" className="tabular">
                {formatDateTime(mail.received_at)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
