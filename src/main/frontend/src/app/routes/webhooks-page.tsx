import { Button } from '@mantine/core';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useCampaigns } from '@/features/campaign/api/campaigns';
import { useWebhooks } from '@/features/integration/api/webhooks';
import { WebhookList } from '@/features/integration/components/webhook-list';
import { AddWebhook } from '@/features/integration/components/webhook-modal';

export default function WebhooksPage() {
  const webhooks = useWebhooks();
  const campaigns = (useCampaigns().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader title="Webhooks" hint="Programs that are told what happens to leads.">
        <Button onClick={() => setAdding(true)}>Add a webhook</Button>
      </PageHeader>
      <QueryView
        query={webhooks}
        what="the webhooks"
        isEmpty={(all) => all.length === 0}
        empty={
          <MessagePanel
            icon="external"
            title="No program is told"
            text="Add the address of a program, and Baton posts each event to it, signed, until it was taken."
          />
        }
      >
        {(all) => <WebhookList webhooks={all} />}
      </QueryView>
      {adding && <AddWebhook campaigns={campaigns} onClose={() => setAdding(false)} />}
    </>
  );
}
