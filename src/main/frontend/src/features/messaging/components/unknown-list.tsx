import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatDateTime, sentence } from '@/lib/format';
import type { Decision, UnknownMail } from '../api/unknown';
import { DecideMail } from './decide-mail';
import { nameOf, receiverOf } from './mail-words';

export function UnknownList({ mails }: { mails: UnknownMail[] }) {
  const [deciding, setDeciding] = useState<{ mail: UnknownMail; decision: Decision } | null>(null);
  const columns: Column<UnknownMail>[] = [
    { label: 'Mail', role: 'title', cell: nameOf },
    {
      label: 'To',
      cell: ({ lead_id: leadId }) =>
        leadId ? (
          <Link to="/leads/$leadId" params={{ leadId }} size="sm">
            Lead {leadId}
          </Link>
        ) : (
          'Colleagues'
        ),
    },
    { label: 'What happened', cell: ({ reason }) => sentence(reason ?? 'not known') },
    { label: 'Since', cell: ({ since }) => formatDateTime(since), look: { className: 'tabular' } },
    {
      label: 'Action',
      role: 'action',
      cell: (mail) => <Actions mail={mail} onDecide={(decision) => setDeciding({ mail, decision })} />,
    },
  ];
  return (
    <>
      <DataTable label="Mails to decide" columns={columns} rows={mails} keyOf={({ id }) => id} />
      {deciding && <DecideMail {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function Actions({ mail, onDecide }: { mail: UnknownMail; onDecide: (decision: Decision) => void }) {
  const of = `${nameOf(mail)} for ${receiverOf(mail)}`;
  return (
    <Group gap="xs" wrap="nowrap">
      {mail.channel === 'email' && (
        <Button size="xs" onClick={() => onDecide('resend')} aria-label={`Send again: ${of}`}>
          Send again
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onDecide('abandon')} aria-label={`Give up: ${of}`}>
        Give up
      </Button>
    </Group>
  );
}
