import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { DataTable, type Column } from '@/components/ui/data-table';
import { useDeleteService, type Service } from '../api/services';
import { EditService } from './service-modal';

const columns: Column<Service>[] = [
  {
    label: 'Service',
    role: 'heading',
    cell: ({ name }) => name,
    look: { style: { overflowWrap: 'anywhere' } },
  },
  { label: 'Synonyms', cell: ({ synonyms }) => synonyms.join(', ') || 'None' },
];

const action: Column<Service> = {
  label: 'Action',
  role: 'action',
  cell: (service) => <Actions service={service} />,
};

export function ServiceList({ services, manages }: { services: Service[]; manages: boolean }) {
  const all = manages ? [...columns, action] : columns;
  return <DataTable label="Services" columns={all} rows={services} keyOf={({ service_id: id }) => id} />;
}

function Actions({ service }: { service: Service }) {
  const [editing, setEditing] = useState(false);
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        onClick={() => setEditing(true)}
        aria-label={`Edit: ${service.name}`}
      >
        Edit
      </Button>
      <ConfirmedButton
        size="xs"
        label="Delete"
        ariaLabel={`Delete: ${service.name}`}
        title="Delete the service?"
        text={`Leads that ask for ${service.name} no longer count as specific, unless their campaign offers it. Scores stay as they are.`}
        confirm="Delete service"
        keep="Cancel"
        danger
        action={useDeleteService(service.service_id)}
      />
      {editing && <EditService service={service} onClose={() => setEditing(false)} />}
    </Group>
  );
}
