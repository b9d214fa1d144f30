import { Button, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, plural } from '@/lib/format';
import { useResend, type Delivery } from '../api/webhooks';
import { deliveryStates } from './webhook-words';

interface DeliveryListProps {
  webhookId: string;
  on: boolean;
  deliveries: Delivery[];
}

export function DeliveryList({ webhookId, on, deliveries }: DeliveryListProps) {
  const resend = useResend(webhookId);
  const columns: Column<Delivery>[] = [
    { label: 'Event', role: 'title', cell: (delivery) => <Event delivery={delivery} /> },
    { label: 'Lead', cell: (delivery) => <Lead delivery={delivery} /> },
    { label: 'State', cell: (delivery) => <State delivery={delivery} /> },
    { label: 'Answer', cell: (delivery) => <Answer delivery={delivery} /> },
    {
      label: 'Action',
      role: 'action',
      cell: (delivery) =>
        on &&
        delivery.type !== 'webhook.test' && (
          <Button
            size="xs"
            variant="default"
            loading={resend.isPending && resend.variables === delivery.id}
            onClick={() => resend.mutate(delivery.id)}
            aria-label={`Send again: ${delivery.type} of ${formatDateTime(delivery.created_at)}`}
          >
            Send again
          </Button>
        ),
    },
  ];
  return <DataTable label="Deliveries" columns={columns} rows={deliveries} keyOf={({ id }) => id} />;
}

function Event({ delivery }: { delivery: Delivery }) {
  return (
    <>
      {delivery.type}
      <Text size="xs" c="dimmed" className="tabular">
        {formatDateTime(delivery.created_at)}
      </Text>
    </>
  );
}

function Lead({ delivery: { lead_id: leadId, type } }: { delivery: Delivery }) {
  if (!leadId || type === 'lead.erased') return leadId ?? 'None';
  return (
    <Link to="/leads/$leadId" params={{ leadId }} size="sm">
      {leadId}
    </Link>
  );
}

function State({ delivery }: { delivery: Delivery }) {
  const [word, tone] = deliveryStates[delivery.state];
  return (
    <div>
      <Tag tone={tone}>{word}</Tag>
      <Text size="xs" c="dimmed" className="tabular">
        {delivery.tries === 0 ? 'Not tried yet' : `Tried ${plural(delivery.tries, 'time')}`}
        {delivery.next_attempt_at &&
          delivery.tries > 0 &&
          `, next ${formatDateTime(delivery.next_attempt_at)}`}
      </Text>
    </div>
  );
}

function Answer({ delivery }: { delivery: Delivery }) {
  if (delivery.tries === 0) return 'None yet';
  const took = delivery.took_ms === null ? '' : ` in ${delivery.took_ms} ms`;
  return (
    <Text size="sm" className="tabular">
      {delivery.reason ?? String(delivery.status_code ?? '')}
      {took}
    </Text>
  );
}
