import { Alert, Button, Group, Text } from '@mantine/core';
import { Section } from '@/components/ui/section';
import { messageOf } from '@/api/error';
import { formatNumber, plural, sentence } from '@/lib/format';
import { useVerification, type Verification } from '../api/audit';

/** Reads the whole log on the server, and says what was found. */
export function VerifyLog() {
  const verification = useVerification();
  return (
    <Section title="Has anybody changed it?">
      <Group justify="space-between">
        <Text size="sm" maw={560}>
          Every entry is sealed and chained to the one before. Verifying reads all of them and names the first
          that was changed, removed, swapped or added.
        </Text>
        <Button variant="default" loading={verification.isPending} onClick={() => verification.mutate()}>
          Verify now
        </Button>
      </Group>
      <div aria-live="polite">
        {verification.error && (
          <Alert color="red" mt="md" title="The log was not verified">
            {messageOf(verification.error)}
          </Alert>
        )}
        {verification.data && <Result {...verification.data} />}
      </div>
    </Section>
  );
}

function Result({ intact, entries, waiting, position, hash, finding }: Verification) {
  if (finding) {
    const { kind, position: at, entry_id: entry, message } = finding;
    const place = [at !== null && `position ${formatNumber(at)}`, entry !== null && `entry ${entry}`];
    return (
      <Alert color="red" mt="md" title={`Not as Baton wrote it: ${sentence(kind).toLowerCase()}`}>
        {message} ({place.filter(Boolean).join(', ')}). Keep the database as it is and call your security
        officer: the operations guide says what to do.
      </Alert>
    );
  }
  return (
    <Alert variant="light" mt="md" title={intact ? 'Nothing was changed' : ''}>
      {plural(entries, 'entry', 'entries')} verified
      {waiting > 0 && `, ${formatNumber(waiting)} to be chained`}. To prove later that no end was cut off,
      write down position {position} and hash{' '}
      <Text span size="xs" style={{ overflowWrap: 'anywhere' }}>
        {hash}
      </Text>
    </Alert>
  );
}
