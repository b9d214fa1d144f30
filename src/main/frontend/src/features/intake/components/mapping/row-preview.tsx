import { ScrollArea, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { useImportRows, type LeadImport, type RowKind } from '@/features/intake/api/imports';
import { RowTable } from './row-table';

const kinds: { value: RowKind; label: string }[] = [
  { value: 'all', label: 'All rows' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'duplicate', label: 'Duplicates' },
];
const aside = { value: 'set_aside' as const, label: 'Set aside' };

export function RowPreview({ of }: { of: LeadImport }) {
  const [kind, setKind] = useState<RowKind>('all');
  const [page, setPage] = useState(0);
  const rows = useImportRows(of.import_id, kind, page);

  function choose(next: string) {
    setKind(next as RowKind);
    setPage(0);
  }

  return (
    <Section
      title="Rows"
      aside={
        <SegmentedControl
          aria-label="Rows to show"
          size="xs"
          data={of.set_aside > 0 ? [...kinds, aside] : kinds}
          value={kind}
          onChange={choose}
        />
      }
    >
      <QueryView
        query={rows}
        what="the rows"
        isEmpty={(list) => list.total === 0}
        empty={
          <Text size="sm" c="dimmed">
            {kind === 'all' ? 'The sheet has no row.' : 'There is no such row: nothing to do here.'}
          </Text>
        }
      >
        {(list) => (
          <>
            <ScrollArea
              type="auto"
              offsetScrollbars="x"
              viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Rows of the sheet' }}
            >
              <RowTable rows={list.items} columns={of.columns} />
            </ScrollArea>
            <Pager {...list} onPage={setPage} />
          </>
        )}
      </QueryView>
    </Section>
  );
}
