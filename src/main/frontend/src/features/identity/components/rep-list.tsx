import { Button, Paper, Table } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Person } from '@/lib/api-types';
import { formatNumber } from '@/lib/format';
import { AvailabilityModal } from './availability-modal';

export function RepList({ reps }: { reps: Person[] }) {
  const [editing, setEditing] = useState<Person | null>(null);
  return (
    <>
      <Paper withBorder className="scroll-x">
        <Table aria-label="Reps" className="stacking">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Rep</Table.Th>
              <Table.Th scope="col">Now</Table.Th>
              <Table.Th scope="col" ta="right">
                Open leads
              </Table.Th>
              <Table.Th scope="col">Action</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reps.map((rep) => (
              <Table.Tr key={rep.username}>
                <Table.Td fw={500}>{rep.display_name}</Table.Td>
                <Table.Td data-label="Now">
                  <Tag tone={rep.available ? 'good' : 'warn'}>
                    {rep.available ? 'Available' : (rep.availability_note ?? 'Not available')}
                  </Tag>
                </Table.Td>
                <Table.Td data-label="Open leads" className="number">
                  <Link
                    to="/leads"
                    search={{ assigned_to: rep.username }}
                    size="sm"
                    aria-label={`${formatNumber(rep.open_leads)}, leads of ${rep.display_name}`}
                  >
                    {formatNumber(rep.open_leads)}
                  </Link>
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => setEditing(rep)}
                    aria-label={`Change availability of ${rep.display_name}`}
                  >
                    Change availability
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {editing && <AvailabilityModal rep={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
