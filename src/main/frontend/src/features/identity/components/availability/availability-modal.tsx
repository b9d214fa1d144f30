import { Modal } from '@mantine/core';
import { FormButtons } from '@/components/ui/form-buttons';
import { QueryView } from '@/components/ui/query-view';
import type { Person } from '@/api/schemas';
import { useAvailability } from '@/features/identity/api/availability';
import { AvailabilityForm } from './availability-form';

export function AvailabilityModal({ rep, onClose }: { rep: Person; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={`Availability of ${rep.display_name}`} centered size="lg">
      <Body username={rep.username} onClose={onClose} />
    </Modal>
  );
}

function Body({ username, onClose }: { username: string; onClose: () => void }) {
  const availability = useAvailability(username);
  return (
    <QueryView query={availability} what="the availability">
      {(current) => (
        <AvailabilityForm
          username={username}
          current={current}
          withLimits
          onSaved={onClose}
          buttons={(busy) => <FormButtons submit="Save availability" busy={busy} onBack={onClose} />}
        />
      )}
    </QueryView>
  );
}
