import { Button, Stack, Text } from '@mantine/core';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatDateTime, formatNumber, sentence } from '@/lib/format';
import { privacyKinds } from './privacy-words';
import type { PrivacyRequest } from '../api/requests';

/** Number, dates and counts: nothing of the person stands in it. */
export function Receipt({ request }: { request: PrivacyRequest }) {
  return (
    <Section
      title="Receipt"
      aside={
        <Button size="xs" variant="default" onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <Stack>
        <Facts
          facts={[
            ['Number', request.number],
            ['Wish', privacyKinds[request.kind]],
            ['Received', formatDateTime(request.received_at)],
            ['Decided', request.decided_at && formatDateTime(request.decided_at)],
            ['Done', request.done_at && formatDateTime(request.done_at)],
            ...Object.entries(request.counts).map(
              ([what, count]) => [sentence(what), formatNumber(count)] as [string, string],
            ),
          ]}
        />
        {request.kind === 'erasure' && (
          <Text size="sm" c="dimmed">
            What is left is a fingerprint of the address, so that no sheet brings the person back and no
            message goes to them, and the entries of the audit log, which name nobody.
          </Text>
        )}
      </Stack>
    </Section>
  );
}
