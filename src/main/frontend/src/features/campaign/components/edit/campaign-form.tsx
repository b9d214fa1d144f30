import {
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import type { Person, Schema } from '@/api/schemas';
import type { Campaign, CampaignChange } from '@/features/campaign/api/campaigns';
import { sentence } from '@/lib/format';
import { changesOf, type CampaignDraft } from './campaign-draft';
import { CampaignLeadFields } from './campaign-lead-fields';
import { CampaignPlanFields } from './campaign-plan-fields';
import { draftFields } from './draft-fields';
import { OwnFieldsEditor } from './own-fields-editor';

const types = ['service', 'product', 'consultation', 'assessment'].map((value) => ({
  value,
  label: sentence(value),
}));

interface CampaignFormProps {
  label: string;
  submit: string;
  start: CampaignDraft;
  /** Nothing for a new one. */
  campaign: Campaign | null;
  /** Names to choose from; others can be written. */
  services: string[];
  managers: Person[];
  reps: Person[];
  teams: Schema<'Team'>[];
  busy: boolean;
  error: unknown;
  onSave: (change: CampaignChange) => void;
}

/** All that is said of a campaign, on one page; of a new one its name is enough. */
export function CampaignForm({
  label,
  submit,
  start,
  campaign,
  services,
  managers,
  reps,
  teams,
  busy,
  error,
  onSave,
}: CampaignFormProps) {
  const [draft, setDraft] = useState(start);
  const fields = draftFields(draft, setDraft, error);

  function send(event: SyntheticEvent) {
    event.preventDefault();
    const changes = changesOf(start, draft);
    onSave(campaign ? { ...changes, version: campaign.version } : { ...changes, name: draft.name });
  }

  return (
    <form onSubmit={send} noValidate aria-label={label}>
      <Stack>
        <Section title="What it is">
          <Stack gap="sm">
            <TextInput label="Name" required maxLength={255} autoComplete="off" {...fields.text('name')} />
            <Textarea label="Description" autosize minRows={2} {...fields.text('description')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <NativeSelect
                label="Type"
                data={types}
                value={draft.campaign_type}
                onChange={({ currentTarget: { value } }) =>
                  setDraft({ ...draft, campaign_type: value as CampaignDraft['campaign_type'] })
                }
                error={fieldError(error, 'campaign_type')}
              />
              <TagsInput
                label="Services"
                description="Choose or type; Enter adds one. Who asks for one of these scores higher."
                acceptValueOnBlur
                data={services}
                maxDropdownHeight={240}
                {...fields.list('services')}
              />
            </SimpleGrid>
          </Stack>
        </Section>
        <CampaignPlanFields fields={fields} />
        <CampaignLeadFields fields={fields} managers={managers} reps={reps} teams={teams} />
        <OwnFieldsEditor
          fields={draft.custom_fields}
          error={error}
          onChange={(custom_fields) => setDraft((last) => ({ ...last, custom_fields }))}
        />
        <ErrorAlert error={error} title="The campaign was not saved" />
        <Group>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
