import { Alert, Button, Group, Menu, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { Icon } from '@/components/ui/icon';
import type { LeadSummary } from '@/api/schemas';
import { formatDate, fullName } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useFocusBack } from '@/lib/use-focus-back';
import { useEndHold, useHold, useLift, useProtection } from '../api/protection';
import { OpenRequestModal } from './open-request-modal';

/** What can be done for the rights of the person behind a lead. */
export function LeadPrivacyMenu({ lead }: { lead: LeadSummary }) {
  const handles = usePermission('privacy:handle');
  const holds = usePermission('privacy:hold');
  const protection = useProtection(lead.lead_id, handles);
  const [open, setOpen] = useState<'request' | 'hold' | null>(null);
  const end = useEndHold(lead.lead_id);
  const { button, focusBack } = useFocusBack();
  if (!handles) return null;

  function close() {
    setOpen(null);
    focusBack();
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={button} variant="default" rightSection={<Icon name="down" size={14} />}>
            Privacy
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('request')}>Open a privacy request</Menu.Item>
          {holds && !protection.data?.hold && (
            <Menu.Item onClick={() => setOpen('hold')}>Put under legal hold</Menu.Item>
          )}
          {holds && protection.data?.hold && (
            <Menu.Item onClick={() => end.mutate(undefined)}>End the legal hold</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'request' && (
        <OpenRequestModal
          start={{
            name: fullName(lead),
            email: lead.email ?? '',
            phone: lead.phone ?? '',
            lead_ids: [lead.lead_id],
          }}
          onClose={close}
        />
      )}
      <HoldModal leadId={lead.lead_id} opened={open === 'hold'} onClose={close} />
    </>
  );
}

function HoldModal({ leadId, opened, onClose }: { leadId: string; opened: boolean; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const hold = useHold(leadId);
  return (
    <ConfirmModal
      opened={opened}
      title="Put under legal hold?"
      text={
        <Textarea
          label="Reason"
          description="Neither a person's request nor time removes the lead until the hold ends"
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      }
      confirm="Hold"
      busy={hold.isPending}
      error={hold.error}
      onConfirm={() => hold.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Why nothing goes on with a lead, or why it stays. */
export function LeadProtection({ lead }: { lead: LeadSummary & { anonymised_at: string | null } }) {
  const handles = usePermission('privacy:handle');
  const protection = useProtection(lead.lead_id, handles);
  const lift = useLift(lead.lead_id);
  const hold = protection.data?.hold;
  return (
    <>
      {lead.restricted && (
        <Alert color="yellow" variant="light" title="Frozen at the person's request" mb="md">
          <Group gap="sm">
            No message, no step and no export until it is lifted.
            {handles && (
              <Button
                size="xs"
                variant="default"
                loading={lift.isPending}
                onClick={() => lift.mutate(undefined)}
              >
                Lift
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {hold && (
        <Alert color="blue" variant="light" title="Under legal hold" mb="md">
          {hold.reason} (since {formatDate(hold.held_at)}, by {hold.held_by})
        </Alert>
      )}
      {lead.anonymised_at && (
        <Alert color="gray" variant="light" title="Anonymised" mb="md">
          Nothing of the person is left since {formatDate(lead.anonymised_at)}; the rest stays for statistics.
        </Alert>
      )}
    </>
  );
}
