import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { LeadImport } from '@/features/intake/api/imports';
import { ImportStatusTag } from './import-status-tag';

const columns: Column<LeadImport>[] = [
  {
    label: 'File',
    role: 'name',
    cell: (of) => (
      <Link to="/imports/$importId" params={{ importId: of.import_id }} fw={500} size="sm">
        {of.file_name}
      </Link>
    ),
  },
  { label: 'Status', cell: ({ status }) => <ImportStatusTag status={status} /> },
  { label: 'Campaign', cell: (of) => of.campaign_name },
  { label: 'Imported', number: true, cell: ({ imported }) => formatNumber(imported) },
  { label: 'Duplicates', number: true, cell: ({ duplicates }) => formatNumber(duplicates) },
  { label: 'Rejected', number: true, cell: ({ rejected }) => formatNumber(rejected) },
  {
    label: 'Uploaded',
    cell: (of) => (
      <Text size="sm" className="tabular nowrap">
        {formatDateTime(of.created_at)}
      </Text>
    ),
  },
];

export function ImportList({ imports }: { imports: LeadImport[] }) {
  return (
    <DataTable label="Imports" columns={columns} rows={imports} keyOf={(each) => each.import_id} highlight />
  );
}
