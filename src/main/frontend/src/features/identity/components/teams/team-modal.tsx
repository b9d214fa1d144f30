import { Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { fieldError } from '@/api/error';
import type { Person } from '@/api/schemas';
import { useUsers } from '@/features/identity/api/people';
import { useAddTeam, useChangeTeam, type Team, type TeamDraft } from '@/features/identity/api/teams';

export function AddTeam({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="New team" centered>
      <TeamForm
        start={{ name: '', members: [], manager: '' }}
        submit="Add team"
        save={useAddTeam()}
        onClose={onClose}
      />
    </Modal>
  );
}

export function EditTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const { name, members, manager } = team;
  return (
    <Modal opened onClose={onClose} title="Edit team" centered>
      <TeamForm
        start={{ name, members, manager: manager ?? '' }}
        submit="Save"
        save={useChangeTeam(team.team_id)}
        onClose={onClose}
      />
    </Modal>
  );
}

interface TeamFormProps {
  start: TeamDraft;
  submit: string;
  save: UseMutationResult<Team, Error, TeamDraft>;
  onClose: () => void;
}

function TeamForm({ start, submit, save, onClose }: TeamFormProps) {
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<TeamDraft>) => setDraft((before) => ({ ...before, ...part }));

  function send(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onClose });
  }

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <ErrorAlert error={save.error} />
        <TextInput
          label="Name"
          required
          data-autofocus
          maxLength={100}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
          error={fieldError(save.error, 'name')}
        />
        <TeamPeople draft={draft} change={change} error={save.error} />
        <FormButtons submit={submit} busy={save.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}

interface TeamPeopleProps {
  draft: TeamDraft;
  change: (part: Partial<TeamDraft>) => void;
  error: unknown;
}

function TeamPeople({ draft, change, error }: TeamPeopleProps) {
  const reps = useUsers('rep').data ?? [];
  const managers = useUsers('manager').data ?? [];
  const admins = useUsers('admin').data ?? [];
  const leading = [...new Map([...managers, ...admins].map((each) => [each.username, each])).values()];
  return (
    <>
      <MultiSelect
        label="Reps"
        searchable
        data={reps.map(choice)}
        value={draft.members}
        onChange={(members) => change({ members })}
        error={fieldError(error, 'members')}
      />
      <NativeSelect
        label="Manager"
        data={[{ value: '', label: 'Nobody' }, ...leading.map(choice)]}
        value={draft.manager}
        onChange={({ currentTarget: { value } }) => change({ manager: value })}
        error={fieldError(error, 'manager')}
      />
    </>
  );
}

const choice = ({ username, display_name: label }: Person) => ({ value: username, label });
