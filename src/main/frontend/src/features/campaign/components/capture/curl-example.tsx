import { Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import { Section } from '@/components/ui/section';

/** A request to try the campaign with. */
export function CurlExample({ campaignId, withToken }: { campaignId: string; withToken: boolean }) {
  const body = {
    campaign_id: campaignId,
    contact: { firstName: 'Joan', email: 'joan@example.com' },
    form_metadata: { consent_given: true },
  };
  const text = [
    `curl ${window.location.origin}/v1/api/leads`,
    `-H 'Content-Type: application/json'`,
    ...(withToken ? [`-H "X-Campaign-Token: $CAMPAIGN_TOKEN"`] : []),
    `-d '${JSON.stringify(body)}'`,
  ].join(' \\\n  ');
  return (
    <Section
      title="Try it"
      aside={
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy example'}
            </Button>
          )}
        </CopyButton>
      }
    >
      <Stack gap="xs">
        <Text size="sm">This makes a real lead and offers it to a rep.</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {text}
        </Code>
      </Stack>
    </Section>
  );
}
