import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import { useSaveRules, type Campaign } from '@/features/campaign/api/campaigns';
import { basisLabels } from './basis-words';

const bases = Object.entries(basisLabels).map(([value, label]) => ({ value, label }));

/** By which right the campaign's leads get what they did not ask for. */
export function LegalBasisForm({ campaign }: { campaign: Campaign }) {
  const [basis, setBasis] = useState(campaign.legal_basis);
  const [text, setText] = useState(campaign.legal_basis_text ?? '');
  const save = useSaveRules(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ legal_basis: basis, ...(basis === 'consent' ? {} : { legal_basis_text: text }) });
  }

  return (
    <Section title="Legal basis">
      <form onSubmit={submit} noValidate aria-label="Legal basis">
        <Stack maw={480}>
          <ErrorAlert error={save.error} />
          <NativeSelect
            label="Reminders and other mails go out by"
            description={
              basis === 'consent'
                ? 'They go to leads whose consent to mail is recorded, and to nobody else.'
                : 'They go to all leads but those who said no, unsubscribed or opted out.'
            }
            data={bases}
            value={basis}
            onChange={({ currentTarget: { value } }) => setBasis(value as Campaign['legal_basis'])}
            error={fieldError(save.error, 'legal_basis')}
          />
          {basis !== 'consent' && (
            <Textarea
              label="Why you may write to them"
              description="Recorded with each lead that is written to, as it reads on that day."
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={text}
              onChange={({ currentTarget: { value } }) => setText(value)}
              error={fieldError(save.error, 'legal_basis_text')}
            />
          )}
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save legal basis
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
