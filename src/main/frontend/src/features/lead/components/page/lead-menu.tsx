import { Button, Menu, Modal, NativeSelect, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '@/api/error';
import { DealFields, noDeal } from '@/components/ui/deal-fields';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { Icon } from '@/components/ui/icon';
import { useChangeLead, type LeadDetail } from '@/features/lead/api/lead';
import { sentence } from '@/lib/format';
import { statusLabels } from '@/lib/lead-labels';
import { useFocusBack } from '@/lib/use-focus-back';

type Change = 'status' | 'qualification_status';

const titles: Record<Change, string> = {
  status: 'Change status',
  qualification_status: 'Change qualification',
};

/** What is done to a lead less often, past its tasks. */
export function LeadMenu({ lead }: { lead: LeadDetail }) {
  const [open, setOpen] = useState<Change | null>(null);
  const { button, focusBack } = useFocusBack();
  const choices: Record<Change, string[]> = {
    status: lead.allowed_statuses.filter((status) => status !== lead.status),
    qualification_status: lead.allowed_qualifications,
  };
  const possible = (Object.keys(titles) as Change[]).filter((change) => choices[change].length > 0);
  function close() {
    setOpen(null);
    focusBack();
  }

  if (!lead.actions.includes('edit') || possible.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={button} variant="default" rightSection={<Icon name="down" size={14} />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {possible.map((change) => (
            <Menu.Item key={change} onClick={() => setOpen(change)}>
              {titles[change]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={open !== null} onClose={close} title={open && titles[open]} centered>
        {open && <ChangeForm lead={lead} change={open} choices={choices[open]} onClose={close} />}
      </Modal>
    </>
  );
}

interface ChangeFormProps {
  lead: LeadDetail;
  change: Change;
  choices: string[];
  onClose: () => void;
}

function ChangeForm({ lead, change, choices, onClose }: ChangeFormProps) {
  const [value, setValue] = useState(choices[0] ?? '');
  const [deal, setDeal] = useState(noDeal);
  const run = useChangeLead(lead.lead_id);
  const closes = change === 'status' && value.startsWith('closed');
  const won = change === 'status' && value === 'closed_won';

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    run.mutate({ [change]: value, ...(won && deal.deal_value !== null && deal) }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorAlert error={run.error} />
        <NativeSelect
          label={change === 'status' ? 'Status' : 'Qualification'}
          description={closes && 'Closing ends open offers, tasks and waiting messages.'}
          data={choices.map((choice) => ({ value: choice, label: nameOf(choice) }))}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        {won && (
          <DealFields
            deal={deal}
            fields={run.error instanceof ApiError ? run.error.fields : {}}
            onChange={(part) => setDeal((before) => ({ ...before, ...part }))}
          />
        )}
        <FormButtons submit="Save" busy={run.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}

const nameOf = (choice: string) => (statusLabels as Record<string, string>)[choice] ?? sentence(choice);
