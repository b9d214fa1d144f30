import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { LinkButton } from '@/components/ui/link';
import {
  useArchiveCampaign,
  useDeleteCampaign,
  useDuplicateCampaign,
  useRestoreCampaign,
  useSetCampaignStatus,
  type Campaign,
  type CampaignStatus,
} from '@/features/campaign/api/campaigns';

const moves: Record<CampaignStatus, [CampaignStatus, string][]> = {
  draft: [['active', 'Start taking leads']],
  active: [
    ['paused', 'Pause'],
    ['completed', 'Complete'],
  ],
  paused: [
    ['active', 'Resume'],
    ['completed', 'Complete'],
  ],
  completed: [['active', 'Resume']],
};

/** What a manager does with a whole campaign. Only what cannot be undone is asked about. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { id, status, archived, lead_count: leads } = campaign;
  return (
    <Group gap="xs" mb="md" role="group" aria-label="Do with the campaign">
      <LinkButton to="/campaigns/$campaignId/edit" params={{ campaignId: id }} variant="default" size="xs">
        Edit
      </LinkButton>
      {!archived &&
        moves[status].map(([to, label]) => <StatusButton key={to} id={id} to={to} label={label} />)}
      <DuplicateButton id={id} />
      {archived ? <RestoreButton id={id} /> : <ArchiveButton id={id} />}
      {leads === 0 && <DeleteButton campaign={campaign} />}
    </Group>
  );
}

function StatusButton({ id, to, label }: { id: string; to: CampaignStatus; label: string }) {
  const set = useSetCampaignStatus(id, to);
  return (
    <Button variant="default" size="xs" loading={set.isPending} onClick={() => set.mutate()}>
      {label}
    </Button>
  );
}

function DuplicateButton({ id }: { id: string }) {
  const duplicate = useDuplicateCampaign(id);
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      size="xs"
      loading={duplicate.isPending}
      onClick={() =>
        duplicate.mutate(undefined, {
          onSuccess: (copy) =>
            void navigate({ to: '/campaigns/$campaignId/edit', params: { campaignId: copy.id } }),
        })
      }
    >
      Duplicate
    </Button>
  );
}

function ArchiveButton({ id }: { id: string }) {
  const archive = useArchiveCampaign(id);
  return (
    <Button variant="default" size="xs" loading={archive.isPending} onClick={() => archive.mutate()}>
      Archive
    </Button>
  );
}

function RestoreButton({ id }: { id: string }) {
  const restore = useRestoreCampaign(id);
  return (
    <Button variant="default" size="xs" loading={restore.isPending} onClick={() => restore.mutate()}>
      Take out of the archive
    </Button>
  );
}

function DeleteButton({ campaign: { id, name } }: { campaign: Campaign }) {
  const remove = useDeleteCampaign(id);
  const navigate = useNavigate();
  return (
    <ConfirmedButton
      label="Delete"
      size="xs"
      title={`Delete ${name}?`}
      text="Its form, page and tokens go with it. This cannot be undone."
      confirm="Delete campaign"
      danger
      action={remove}
      onDone={() => void navigate({ to: '/campaigns' })}
    />
  );
}
