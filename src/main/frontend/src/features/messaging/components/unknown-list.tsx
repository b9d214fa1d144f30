import { Button, Group, Paper, Table } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { formatDateTime, sentence } from '@/lib/format';
import type { Decision } from '../api/decide-mail';
import type { UnknownMail } from '../api/types';
import { DecideMail } from './decide-mail';

export function UnknownList({ mails }: { mails: UnknownMail[] }) {
  const [deciding, setDeciding] = useState<{ mail: UnknownMail; decision: Decision } | null>(null);
  return (
    <>
      <Paper withBorder className="scroll-x">
        <Table aria-label="Mails to decide" className="stacking">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Mail</Table.Th>
              <Table.Th scope="col">To</Table.Th>
              <Table.Th scope="col">What happened</Table.Th>
              <Table.Th scope="col">Since</Table.Th>
              <Table.Th scope="col">Action</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mails.map((mail) => (
              <Row key={mail.id} mail={mail} onDecide={(decision) => setDeciding({ mail, decision })} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {deciding && <DecideMail {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function Row({ mail, onDecide }: { mail: UnknownMail; onDecide: (decision: Decision) => void }) {
  const name = sentence(mail.template.replaceAll('-', ' '));
  const of = `${name} for lead ${mail.lead_id}`;
  return (
    <Table.Tr>
      <Table.Td fw={500}>{name}</Table.Td>
      <Table.Td data-label="To">
        <Link to="/leads/$leadId" params={{ leadId: mail.lead_id }} size="sm">
          Lead {mail.lead_id}
        </Link>
      </Table.Td>
      <Table.Td data-label="What happened">{sentence(mail.reason ?? 'not known')}</Table.Td>
      <Table.Td data-label="Since" className="tabular">
        {formatDateTime(mail.since)}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {mail.channel === 'email' && (
            <Button size="xs" onClick={() => onDecide('resend')} aria-label={`Send again: ${of}`}>
              Send again
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() => onDecide('abandon')}
            aria-label={`Give up: ${of}`}
          >
            Give up
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
