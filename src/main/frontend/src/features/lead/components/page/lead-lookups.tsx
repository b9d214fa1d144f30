import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatDateTime } from '@/lib/format';
import { useLookups, type Lookup } from '@/features/lead/api/lookups';

const sources: Record<string, string> = {
  domain: 'Check of the e-mail domain',
  registry: 'Register of domains',
  location: 'Place of the sender’s address',
  'company-file': 'File of companies',
  'company-service': 'Company service',
};

const columns: Column<Lookup>[] = [
  { label: 'Found', cell: (lookup) => <Answer lookup={lookup} /> },
  { label: 'Source', cell: ({ source }) => sources[source] ?? source },
  { label: 'Date', cell: (lookup) => formatDateTime(lookup.looked_up_at) },
];

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
      <DataTable
        label="What was found out"
        columns={columns}
        rows={lookups}
        keyOf={(lookup) => lookup.source}
        frame="none"
      />
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
