import { Stack, Text } from '@mantine/core';
import type { LeadDetail } from '@/features/lead/api/lead';
import { formatDateTime, sentence } from '@/lib/format';

/** Mails that went out without the person's consent: by which right, and why, as it read then. */
export function LegalBasisUses({ uses }: { uses: LeadDetail['consent']['uses'] }) {
  if (uses.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="sm">
        Written to without consent:
      </Text>
      <Stack component="ul" gap="xs" mt="xs" pl="md">
        {uses.map((use) => (
          <Text component="li" size="sm" key={use.template + use.used_at}>
            {sentence(use.template)} · {formatDateTime(use.used_at)} · {sentence(use.basis)}
            <Text span display="block" c="dimmed" size="sm">
              “{use.text}”
            </Text>
          </Text>
        ))}
      </Stack>
    </>
  );
}
