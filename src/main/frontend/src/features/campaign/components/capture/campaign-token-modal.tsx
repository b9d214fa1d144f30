import { Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { SecretModal } from '@/components/ui/secret-modal';
import { TokenLimits } from '@/components/ui/token-limits';
import { fieldError } from '@/api/error';
import { useCreateCampaignToken, type CampaignTokenDraft } from '@/features/campaign/api/campaign-tokens';

interface CampaignTokenModalProps {
  campaignId: string;
  onClose: () => void;
}

/** Makes a token for the campaign and shows it this once. */
export function CampaignTokenModal({ campaignId, onClose }: CampaignTokenModalProps) {
  const create = useCreateCampaignToken(campaignId);
  const [draft, setDraft] = useState<CampaignTokenDraft>({
    name: '',
    limit_per_minute: null,
    expires_in_days: 365,
  });
  const change = (part: Partial<CampaignTokenDraft>) => setDraft((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    create.mutate(draft);
  }

  return (
    <SecretModal
      title="Make a token for this campaign"
      what="token"
      secret={create.data?.token}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorAlert error={create.error} />
          <TextInput
            label="Name"
            description="Who uses it; leads that come with it stand under this name"
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={fieldError(create.error, 'name')}
          />
          <TokenLimits
            limits={draft}
            unlimited="In place of the limit of the address; empty to keep that"
            onChange={change}
            error={create.error}
          />
          <FormButtons submit="Make token" busy={create.isPending} onBack={onClose} />
        </Stack>
      </form>
    </SecretModal>
  );
}
