import { Paper, Stack, Table, Tabs, Text } from '@mantine/core';
import { Facts } from '@/components/ui/facts';
import { formatDateTime } from '@/lib/format';
import type { Mail } from '../api/types';
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

function Headers({ headers }: Pick<Mail, 'headers'>) {
  return (
    <Paper withBorder>
      <Table aria-label="Headers">
        <Table.Tbody>
          {headers.map(({ name, value }, row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row" className={classes.name ?? ''}>
                {name}
              </Table.Th>
              <Table.Td className={classes.value ?? ''}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
