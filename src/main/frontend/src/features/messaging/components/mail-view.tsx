import { Paper, Stack, Tabs, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Facts } from '@/components/ui/facts';
import { formatDateTime } from '@/lib/format';
import type { Mail } from '../api/outbox';
import classes from './mail-view.module.css';

export function MailView({ mail }: { mail: Mail }) {
  return (
    <Stack>
      <Paper withBorder p="md">
        <Facts
          facts={[
            ['From', mail.from],
            ['To', mail.to],
            ['Received', formatDateTime(mail.received_at)],
          ]}
        />
      </Paper>
      <Tabs defaultValue={mail.html ? 'html' : 'text'} keepMounted={false}>
        <Tabs.List aria-label="Parts of the message">
          {mail.html && <Tabs.Tab value="html">Message</Tabs.Tab>}
          <Tabs.Tab value="text">Text</Tabs.Tab>
          <Tabs.Tab value="headers">Headers</Tabs.Tab>
        </Tabs.List>
        {mail.html && (
          <Tabs.Panel value="html" pt="md">
            <iframe title="Message" sandbox="" srcDoc={mail.html} className={classes.frame} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="text" pt="md">
          <Paper withBorder p="md">
            <Text component="pre" size="sm" className={classes.text ?? ''}>
              {mail.text ?? 'This message has no text part.'}
            </Text>
          </Paper>
        </Tabs.Panel>
        <Tabs.Panel value="headers" pt="md">
          <Headers headers={mail.headers} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

const headerColumns: Column<Mail['headers'][number]>[] = [
  { label: 'Name', role: 'heading', cell: ({ name }) => name, look: { className: classes.name } },
  { label: 'Value', cell: ({ value }) => value, look: { className: classes.value } },
];

/** Names may come more than once, so each is known by its place. */
function Headers({ headers }: Pick<Mail, 'headers'>) {
  return (
    <DataTable
      label="Headers"
      columns={headerColumns}
      rows={headers}
      keyOf={(header) => headers.indexOf(header)}
      cards={false}
      headless
    />
  );
}
