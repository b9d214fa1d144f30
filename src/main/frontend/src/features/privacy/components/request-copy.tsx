import { Button, Group, Stack, Text } from '@mantine/core';
import { Section } from '@/components/ui/section';
import { formatDateTime } from '@/lib/format';

/** A file for a GET: the browser saves it by itself. */
export function RequestCopy({ requestId, until }: { requestId: string; until: string }) {
  const file = (format: string) => `/v1/api/privacy-requests/${requestId}/copy.${format}`;
  return (
    <Section title="The person's copy">
      <Stack gap="sm">
        <Text size="sm">
          Until {formatDateTime(until)}. Each download is recorded. Send it only to where the person is known
          to be.
        </Text>
        <Group gap="xs">
          <Button component="a" href={file('pdf')} download>
            Download PDF
          </Button>
          <Button component="a" href={file('json')} download variant="default">
            Download JSON
          </Button>
          <Button component="a" href={file('zip')} download variant="default">
            Download all with documents (ZIP)
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
