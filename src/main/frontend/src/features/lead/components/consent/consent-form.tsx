import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { useRecordConsent } from '@/features/lead/api/consent';
import { channelLabels, consentChannels } from './consent-words';

const answers = [
  { value: 'no', label: 'Does not agree (any more)' },
  { value: 'yes', label: 'Agrees' },
];

/** What the person told a colleague about being contacted. */
export function ConsentForm({ leadId, onDone }: { leadId: string; onDone: () => void }) {
  const [given, setGiven] = useState(false);
  const [channels, setChannels] = useState<string[]>(['email']);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const record = useRecordConsent(leadId);
  const noChannel = channels.length === 0;
  const noText = given && !text.trim();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (noChannel || noText) return;
    const chosen = consentChannels.filter((channel) => channels.includes(channel));
    record.mutate({ given, channels: chosen, text: text.trim() }, { onSuccess: onDone });
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Consent">
      <Stack gap="sm" mt="sm">
        <ErrorAlert error={record.error} />
        <NativeSelect
          label="The person"
          data={answers}
          value={given ? 'yes' : 'no'}
          onChange={(event) => setGiven(event.currentTarget.value === 'yes')}
        />
        <Checkbox.Group
          label="To being contacted by"
          value={channels}
          onChange={setChannels}
          error={asked && noChannel && 'Choose at least one'}
        >
          <Group gap="md" mt={4}>
            {consentChannels.map((channel) => (
              <Checkbox key={channel} value={channel} label={channelLabels[channel]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          label="What they were told and said"
          autosize
          minRows={2}
          maxLength={2000}
          required={given}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={asked && noText && 'Write down what the person agreed to'}
        />
        <Group>
          <Button type="submit" loading={record.isPending}>
            Write down
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
