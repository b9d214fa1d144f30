import { Alert, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { useDeliveries, useWebhooks, type Webhook } from '@/features/integration/api/webhooks';
import { DeliveryList } from '@/features/integration/components/delivery-list';
import { WebhookActions } from '@/features/integration/components/webhook-actions';
import { WebhookTag } from '@/features/integration/components/webhook-list';
import { deliveryStates, nameOf } from '@/features/integration/components/webhook-words';
import { formatDateTime } from '@/lib/format';
import { webhookSearch } from '../search';

const route = '/signed-in/webhooks/$webhookId';
const states = Object.entries(deliveryStates).map(([value, [label]]) => ({ value, label }));

export default function WebhookPage() {
  const { webhookId } = useParams({ from: route });
  const webhooks = useWebhooks();
  return (
    <QueryView query={webhooks} what="the webhook" wholePage>
      {(all) => {
        const webhook = all.find(({ id }) => id === webhookId);
        return webhook ? (
          <Stack>
            <Header webhook={webhook} />
            <Deliveries webhook={webhook} />
          </Stack>
        ) : (
          <MessagePanel
            icon="search"
            order={1}
            title="There is no such webhook"
            text="It may have been deleted."
          />
        );
      }}
    </QueryView>
  );
}

function Header({ webhook }: { webhook: Webhook }) {
  const campaigns = (useCampaigns().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div>
      <PageHeader
        title={nameOf(webhook)}
        above={<BackLink to="/webhooks" label="All webhooks" />}
        hint={
          <Group gap="xs">
            <WebhookTag webhook={webhook} />
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {webhook.url}
            </Text>
          </Group>
        }
      />
      {webhook.state === 'stopped' && (
        <Alert color="red" title="Baton has stopped it" mb="md">
          {webhook.stopped_reason}. Its events are kept: put right what is wrong and switch it on again under
          “Change”, or take them away as CSV.
        </Alert>
      )}
      {webhook.state === 'on' && webhook.failing_since && (
        <Alert color="yellow" title="It does not take its events" mb="md">
          Since {formatDateTime(webhook.failing_since)}. Baton goes on trying.
        </Alert>
      )}
      <WebhookActions webhook={webhook} campaigns={campaigns} />
    </div>
  );
}

function Deliveries({ webhook }: { webhook: Webhook }) {
  const { state, page = 0 } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/webhooks/$webhookId' });
  const deliveries = useDeliveries(webhook.id, state, page);
  return (
    <Stack>
      <NativeSelect
        label="State"
        maw={260}
        value={state ?? ''}
        data={[{ value: '', label: 'All' }, ...states]}
        onChange={(event) => void navigate({ search: webhookSearch({ state: event.currentTarget.value }) })}
      />
      <QueryView
        query={deliveries}
        what="the deliveries"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="check"
            title={state ? 'Nothing fits this filter' : 'Nothing was sent yet'}
            text="Each event appears here with its answer. Send a test to see whether the address works."
          />
        }
      >
        {(list) => (
          <>
            <DeliveryList webhookId={webhook.id} on={webhook.state === 'on'} deliveries={list.items} />
            <Pager
              {...list}
              onPage={(next) => void navigate({ search: webhookSearch({ state, page: next }) })}
            />
          </>
        )}
      </QueryView>
    </Stack>
  );
}
