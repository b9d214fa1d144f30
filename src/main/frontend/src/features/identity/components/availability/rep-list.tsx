import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Person } from '@/api/schemas';
import { formatNumber } from '@/lib/format';
import { AvailabilityModal } from './availability-modal';

export function RepList({ reps }: { reps: Person[] }) {
  const [editing, setEditing] = useState<Person | null>(null);
  const columns: Column<Person>[] = [
    { label: 'Rep', role: 'title', cell: (rep) => rep.display_name },
    {
      label: 'Now',
      cell: (rep) => (
        <Tag tone={rep.available ? 'good' : 'warn'}>
          {rep.available ? 'Available' : (rep.availability_note ?? 'Not available')}
        </Tag>
      ),
    },
    { label: 'Open leads', number: true, cell: (rep) => <OpenLeads rep={rep} /> },
    {
      label: 'Action',
      role: 'action',
      cell: (rep) => (
        <Button
          size="xs"
          variant="default"
          onClick={() => setEditing(rep)}
          aria-label={`Change availability of ${rep.display_name}`}
        >
          Change availability
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable label="Reps" columns={columns} rows={reps} keyOf={(rep) => rep.username} />
      {editing && <AvailabilityModal rep={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function OpenLeads({ rep }: { rep: Person }) {
  return (
    <Link
      to="/leads"
      search={{ assigned_to: rep.username }}
      size="sm"
      aria-label={`${formatNumber(rep.open_leads)}, leads of ${rep.display_name}`}
    >
      {formatNumber(rep.open_leads)}
    </Link>
  );
}
