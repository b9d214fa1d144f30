import { Table, Text } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatDateTime } from '@/lib/format';
import { useLookups } from '../api/get-lookups';
import type { Lookup } from '../api/types';

const sources: Record<string, string> = {
  domain: 'Check of the e-mail domain',
  registry: 'Register of domains',
  location: 'Place of the sender’s address',
  'company-file': 'File of companies',
  'company-service': 'Company service',
};

/** What was looked up beside what the person gave. Nothing is shown of leads that nobody looked up. */
export function LeadLookups({ leadId }: { leadId: string }) {
  const lookups = useLookups(leadId);
  return (
    <QueryView query={lookups} what="what was found out">
      {(data) => (data.length === 0 ? null : <Found lookups={data} />)}
    </QueryView>
  );
}

function Found({ lookups }: { lookups: Lookup[] }) {
  return (
    <Section title="What was found out">
      <Table aria-label="What was found out" className="stacking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Found</Table.Th>
            <Table.Th scope="col">Source</Table.Th>
            <Table.Th scope="col">Date</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lookups.map((lookup) => (
            <Table.Tr key={lookup.source}>
              <Table.Td data-label="Found">
                <Answer lookup={lookup} />
              </Table.Td>
              <Table.Td data-label="Source">{sources[lookup.source] ?? lookup.source}</Table.Td>
              <Table.Td data-label="Date">{formatDateTime(lookup.looked_up_at)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Answer({ lookup }: { lookup: Lookup }) {
  if (lookup.outcome === 'failed') {
    return <Text size="sm">Could not be found out: {lookup.reason}</Text>;
  }
  if (lookup.outcome === 'nothing') {
    return <Text size="sm">Nothing is known</Text>;
  }
  return lookup.found.map(({ name, value }) => (
    <Text size="sm" key={name}>
      {name}: {value}
    </Text>
  ));
}
