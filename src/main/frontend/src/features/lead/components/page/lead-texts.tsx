import { Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { useTexts, type TextAtHand } from '@/features/lead/api/texts';

const channels: Record<string, string> = {
  sms: 'SMS',
  email: 'E-mail',
  'follow-up': 'Follow-up',
  'call-script': 'Call script',
};

/** What a rep may say or write, with the lead's values filled in. */
export function LeadTexts({ leadId }: { leadId: string }) {
  const texts = useTexts(leadId);
  return (
    <Section title="Texts">
      <QueryView
        query={texts}
        what="the texts"
        isEmpty={(list) => list.total === 0}
        empty={
          <Text size="sm" c="dimmed">
            There are no texts yet. An analyst can add them to the templates.
          </Text>
        }
      >
        {(list) => (
          <Stack gap="md">
            {list.items.map((text) => (
              <TextCard key={`${text.channel}/${text.name}`} text={text} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function TextCard({ text }: { text: TextAtHand }) {
  return (
    <Paper withBorder p="md" component="article" aria-label={text.title}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {channels[text.channel] ?? text.channel}: {text.title}
        </Title>
        <CopyButton value={text.text}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy} aria-label={`Copy ${text.title}`}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {text.text}
      </Text>
    </Paper>
  );
}
