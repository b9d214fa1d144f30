import { Button, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import { useSaveCapture, type CaptureSettings } from '@/features/campaign/api/capture';
import { OriginsInput } from './origins-input';

interface CaptureFormProps {
  campaignId: string;
  settings: CaptureSettings;
}

/** Who may post leads to the campaign, from which pages and how often. */
export function CaptureForm({ campaignId, settings }: CaptureFormProps) {
  const [draft, setDraft] = useState(settings);
  const save = useSaveCapture(campaignId);
  const change = (part: Partial<CaptureSettings>) => setDraft((before) => ({ ...before, ...part }));
  const number = (value: string | number) => (value === '' ? null : Number(value));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: setDraft });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={save.error} />
        <Radio.Group
          label="Who may post leads"
          value={draft.access}
          onChange={(value) => change({ access: value === 'token' ? 'token' : 'public' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="public" label="Anybody" description="For forms on web pages" />
            <Radio value="token" label="Only with a token of the campaign" description="For programs" />
          </Stack>
        </Radio.Group>
        <OriginsInput
          origins={draft.allowed_origins}
          onChange={(origins) => change({ allowed_origins: origins })}
          error={fieldError(save.error, 'allowed_origins')}
        />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <NumberInput
            label="Leads a minute from one address"
            description="Empty: as the installation says; 0: no limit"
            min={0}
            max={1_000_000}
            allowDecimal={false}
            value={draft.limit_per_ip ?? ''}
            onChange={(value) => change({ limit_per_ip: number(value) })}
            error={fieldError(save.error, 'limit_per_ip')}
          />
          <NumberInput
            label="Leads an hour for the campaign"
            description="Empty: as the installation says; 0: no limit"
            min={0}
            max={1_000_000}
            allowDecimal={false}
            value={draft.limit_per_campaign ?? ''}
            onChange={(value) => change({ limit_per_campaign: number(value) })}
            error={fieldError(save.error, 'limit_per_campaign')}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save settings
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
