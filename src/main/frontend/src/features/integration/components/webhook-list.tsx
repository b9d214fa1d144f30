import { Paper, Table, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { plural } from '@/lib/format';
import type { Webhook } from '../api/webhooks';
import { nameOf, webhookStates } from './webhook-words';

export function WebhookList({ webhooks }: { webhooks: Webhook[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Webhooks" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Webhook</Table.Th>
            <Table.Th scope="col">Gets</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Not delivered</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {webhooks.map((webhook) => (
            <Table.Tr key={webhook.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Link to="/webhooks/$webhookId" params={{ webhookId: webhook.id }} fw={500}>
                  {nameOf(webhook)}
                </Link>
                {webhook.description && (
                  <Text size="xs" c="dimmed">
                    {webhook.url}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label="Gets">
                {webhook.events.join(', ')}
                {webhook.personal_data && ', with personal data'}
              </Table.Td>
              <Table.Td data-label="State">
                <WebhookTag webhook={webhook} />
              </Table.Td>
              <Table.Td data-label="Not delivered" className="tabular">
                {webhook.undelivered > 0
                  ? `${plural(webhook.undelivered, 'event')} for you`
                  : webhook.waiting > 0
                    ? `${plural(webhook.waiting, 'event')} waiting`
                    : 'None'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

export function WebhookTag({ webhook }: { webhook: Webhook }) {
  const [word, tone] = webhookStates[webhook.state];
  return webhook.state === 'on' && webhook.failing_since ? (
    <Tag tone="warn">On, failing</Tag>
  ) : (
    <Tag tone={tone}>{word}</Tag>
  );
}
