import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatDateTime } from '@/lib/format';
import type { MailSummary } from '../api/outbox';

const columns: Column<MailSummary>[] = [
  {
    label: 'Subject',
    role: 'name',
    cell: (mail) => (
      <Link to="/outbox/$mailId" params={{ mailId: mail.id }} fw={500} size="sm">
        {mail.subject || 'No subject'}
      </Link>
    ),
  },
  { label: 'To', cell: ({ to }) => to },
  { label: 'From', cell: ({ from }) => from },
  { label: 'Received', cell: (mail) => formatDateTime(mail.received_at), look: { className: 'tabular' } },
];

export function MailList({ mails }: { mails: MailSummary[] }) {
  return <DataTable label="Messages" columns={columns} rows={mails} keyOf={({ id }) => id} />;
}
