import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { plural } from '@/lib/format';
import type { Webhook } from '../api/webhooks';
import { nameOf, webhookStates } from './webhook-words';

const columns: Column<Webhook>[] = [
  {
    label: 'Webhook',
    role: 'name',
    cell: (webhook) => <Name webhook={webhook} />,
    look: { style: { overflowWrap: 'anywhere' } },
  },
  {
    label: 'Gets',
    cell: (webhook) => `${webhook.events.join(', ')}${webhook.personal_data ? ', with personal data' : ''}`,
  },
  { label: 'State', cell: (webhook) => <WebhookTag webhook={webhook} /> },
  { label: 'Not delivered', cell: undelivered, look: { className: 'tabular' } },
];

export function WebhookList({ webhooks }: { webhooks: Webhook[] }) {
  return <DataTable label="Webhooks" columns={columns} rows={webhooks} keyOf={({ id }) => id} />;
}

function Name({ webhook }: { webhook: Webhook }) {
  return (
    <>
      <Link to="/webhooks/$webhookId" params={{ webhookId: webhook.id }} fw={500}>
        {nameOf(webhook)}
      </Link>
      {webhook.description && (
        <Text size="xs" c="dimmed">
          {webhook.url}
        </Text>
      )}
    </>
  );
}

function undelivered(webhook: Webhook): string {
  if (webhook.undelivered > 0) return `${plural(webhook.undelivered, 'event')} for you`;
  return webhook.waiting > 0 ? `${plural(webhook.waiting, 'event')} waiting` : 'None';
}

export function WebhookTag({ webhook }: { webhook: Webhook }) {
  const [word, tone] = webhookStates[webhook.state];
  return webhook.state === 'on' && webhook.failing_since ? (
    <Tag tone="warn">On, failing</Tag>
  ) : (
    <Tag tone={tone}>{word}</Tag>
  );
}
