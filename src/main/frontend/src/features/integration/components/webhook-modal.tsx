import { Checkbox, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { SecretModal } from '@/components/ui/secret-modal';
import { fieldError } from '@/api/error';
import { useChangeWebhook, useCreateWebhook, type Webhook, type WebhookDraft } from '../api/webhooks';
import { draftOf, eventWords } from './webhook-words';

const fresh: WebhookDraft = {
  url: '',
  description: '',
  events: ['lead.created'],
  campaign_ids: [],
  personal_data: false,
  on: true,
};

export interface CampaignOption {
  value: string;
  label: string;
}

/** Adds a webhook and shows its secret this once. */
export function AddWebhook({ campaigns, onClose }: { campaigns: CampaignOption[]; onClose: () => void }) {
  const create = useCreateWebhook();
  return (
    <SecretModal title="Add a webhook" what="secret" secret={create.data?.secret} onClose={onClose}>
      <WebhookForm
        start={fresh}
        campaigns={campaigns}
        submit="Add webhook"
        busy={create.isPending}
        error={create.error}
        onSubmit={(draft) => create.mutate(draft)}
        onBack={onClose}
      />
    </SecretModal>
  );
}

interface EditWebhookProps {
  webhook: Webhook;
  campaigns: CampaignOption[];
  onClose: () => void;
}

export function EditWebhook({ webhook, campaigns, onClose }: EditWebhookProps) {
  const change = useChangeWebhook(webhook.id);
  return (
    <Modal opened onClose={onClose} title="Change the webhook" centered size="lg">
      <WebhookForm
        start={draftOf(webhook)}
        campaigns={campaigns}
        submit="Save"
        busy={change.isPending}
        error={change.error}
        onSubmit={(draft) => change.mutate(draft, { onSuccess: onClose })}
        onBack={onClose}
      />
    </Modal>
  );
}

interface WebhookFormProps {
  start: WebhookDraft;
  campaigns: CampaignOption[];
  submit: string;
  busy: boolean;
  error: Error | null;
  onSubmit: (draft: WebhookDraft) => void;
  onBack: () => void;
}

function WebhookForm({ start, campaigns, submit, busy, error, onSubmit, onBack }: WebhookFormProps) {
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<WebhookDraft>) => setDraft((before) => ({ ...before, ...part }));

  function send(event: SyntheticEvent) {
    event.preventDefault();
    onSubmit(draft);
  }

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <ErrorAlert error={error} />
        <TextInput
          label="Address"
          description="Where events are posted, as in https://example.com/hooks"
          type="url"
          required
          value={draft.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
          error={fieldError(error, 'url')}
        />
        <TextInput
          label="Description"
          description="What stands behind it, for people"
          maxLength={100}
          value={draft.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={fieldError(error, 'description')}
        />
        <Checkbox.Group
          label="Events"
          required
          value={draft.events}
          onChange={(events) => change({ events })}
          error={fieldError(error, 'events')}
        >
          <Stack gap="xs" mt="xs">
            {eventWords.map(([name, words]) => (
              <Checkbox key={name} value={name} label={words} description={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <MultiSelect
          label="Campaigns"
          description="None chosen: all"
          data={campaigns}
          value={draft.campaign_ids}
          onChange={(campaign_ids) => change({ campaign_ids })}
          error={fieldError(error, 'campaign_ids')}
        />
        <Checkbox
          label="May have personal data"
          description="Name, e-mail, phone and company go with each event. Only where you may give them away."
          checked={draft.personal_data}
          onChange={(event) => change({ personal_data: event.currentTarget.checked })}
        />
        <Checkbox
          label="On"
          description="While it is off, nothing is kept for it"
          checked={draft.on}
          onChange={(event) => change({ on: event.currentTarget.checked })}
        />
        <FormButtons submit={submit} busy={busy} onBack={onBack} />
      </Stack>
    </form>
  );
}
