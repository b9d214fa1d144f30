import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { SecretModal } from '@/components/ui/secret-modal';
import { plural } from '@/lib/format';
import { useDeleteWebhook, useHandOver, useNewSecret, useTestWebhook, type Webhook } from '../api/webhooks';
import { EditWebhook, type CampaignOption } from './webhook-modal';

interface WebhookActionsProps {
  webhook: Webhook;
  campaigns: CampaignOption[];
}

/** What can be done with a webhook. */
export function WebhookActions({ webhook, campaigns }: WebhookActionsProps) {
  const [editing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const navigate = useNavigate();
  const test = useTestWebhook(webhook.id);
  const handOver = useHandOver(webhook.id);
  return (
    <Group gap="xs">
      <Button onClick={() => test.mutate()} loading={test.isPending}>
        Send a test
      </Button>
      <Button variant="default" onClick={() => setEditing(true)}>
        Change
      </Button>
      <ConfirmedButton
        label="New secret"
        title="Give it another secret?"
        text="The secret it has now counts for one more day. Give the new one to the program until then."
        confirm="New secret"
        action={useNewSecret(webhook.id)}
        onDone={(made) => setSecret(made.secret)}
      />
      {webhook.undelivered > 0 && (
        <ConfirmedButton
          label="Undelivered as CSV"
          title="Take the undelivered events away?"
          text={`${plural(webhook.undelivered, 'event')} come as a CSV file, for you to hand over. Baton does not send them any more.`}
          confirm="Download"
          action={handOver}
        />
      )}
      <ConfirmedButton
        label="Delete"
        title="Delete the webhook?"
        text="Its log goes with it, and all events it has not got. This cannot be undone."
        confirm="Delete webhook"
        danger
        action={useDeleteWebhook(webhook.id, () => navigate({ to: '/webhooks' }))}
      />
      {editing && <EditWebhook webhook={webhook} campaigns={campaigns} onClose={() => setEditing(false)} />}
      {secret && (
        <SecretModal title="New secret" what="secret" secret={secret} onClose={() => setSecret(null)} />
      )}
    </Group>
  );
}
