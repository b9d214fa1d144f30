import { Paper, Table, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { LeadImport } from '../api/types';
import { ImportStatusTag } from './import-status-tag';

export function ImportList({ imports }: { imports: LeadImport[] }) {
  return (
    <Paper withBorder className="scroll-x">
      <Table aria-label="Imports" className="stacking" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">File</Table.Th>
            <Table.Th scope="col">Status</Table.Th>
            <Table.Th scope="col">Campaign</Table.Th>
            <Table.Th scope="col" ta="right">
              Imported
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Duplicates
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Rejected
            </Table.Th>
            <Table.Th scope="col">Uploaded</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((each) => (
            <Row key={each.import_id} of={each} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Row({ of }: { of: LeadImport }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/imports/$importId" params={{ importId: of.import_id }} fw={500} size="sm">
          {of.file_name}
        </Link>
      </Table.Td>
      <Table.Td data-label="Status">
        <ImportStatusTag status={of.status} />
      </Table.Td>
      <Table.Td data-label="Campaign">{of.campaign_name}</Table.Td>
      <Table.Td data-label="Imported" className="number">
        {formatNumber(of.imported)}
      </Table.Td>
      <Table.Td data-label="Duplicates" className="number">
        {formatNumber(of.duplicates)}
      </Table.Td>
      <Table.Td data-label="Rejected" className="number">
        {formatNumber(of.rejected)}
      </Table.Td>
      <Table.Td data-label="Uploaded">
        <Text size="sm" className="tabular nowrap">
          {formatDateTime(of.created_at)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
