import { Button, Paper, Table, Text } from '@mantine/core';
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
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Deliveries" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Event</Table.Th>
            <Table.Th scope="col">Lead</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Answer</Table.Th>
            <Table.Th scope="col">Action</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.map((delivery) => (
            <Table.Tr key={delivery.id}>
              <Table.Td fw={500}>
                {delivery.type}
                <Text size="xs" c="dimmed" className="tabular">
                  {formatDateTime(delivery.created_at)}
                </Text>
              </Table.Td>
              <Table.Td data-label="Lead">
                {delivery.lead_id && delivery.type !== 'lead.erased' ? (
                  <Link to="/leads/$leadId" params={{ leadId: delivery.lead_id }} size="sm">
                    {delivery.lead_id}
                  </Link>
                ) : (
                  (delivery.lead_id ?? 'None')
                )}
              </Table.Td>
              <Table.Td data-label="State">
                <State delivery={delivery} />
              </Table.Td>
              <Table.Td data-label="Answer">
                <Answer delivery={delivery} />
              </Table.Td>
              <Table.Td>
                {on && delivery.type !== 'webhook.test' && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={resend.isPending && resend.variables === delivery.id}
                    onClick={() => resend.mutate(delivery.id)}
                    aria-label={`Send again: ${delivery.type} of ${formatDateTime(delivery.created_at)}`}
                  >
                    Send again
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
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
