import { Button, Checkbox, Group, Stack, TagsInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import { useSaveNotices, type Campaign } from '@/features/campaign/api/campaigns';

const grades = ['A', 'B', 'C', 'D'];

/** Who is told of the campaign's new leads by mail. */
export function NoticesForm({ campaign }: { campaign: Campaign }) {
  const [emails, setEmails] = useState(campaign.notification_emails);
  const [chosen, setChosen] = useState(campaign.notification_grades);
  const save = useSaveNotices(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ notification_emails: emails, notification_grades: chosen });
  }

  const wrongAddress = emails
    .map((_, index) => fieldError(save.error, `notification_emails[${index}]`))
    .find(Boolean);
  return (
    <Section title="Who is told of new leads">
      <form onSubmit={submit} noValidate aria-label="Who is told of new leads">
        <Stack maw={480}>
          <ErrorAlert error={save.error} />
          <TagsInput
            label="E-mail addresses"
            description="Each gets a mail for each new lead, except those of a sheet. Enter adds one."
            value={emails}
            onChange={setEmails}
            splitChars={[',', ';', ' ']}
            acceptValueOnBlur
            error={fieldError(save.error, 'notification_emails') ?? wrongAddress}
          />
          <Checkbox.Group
            label="For leads of grade"
            value={chosen}
            onChange={setChosen}
            error={fieldError(save.error, 'notification_grades')}
          >
            <Group gap="md" mt="xs">
              {grades.map((grade) => (
                <Checkbox key={grade} value={grade} label={grade} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save who is told
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
