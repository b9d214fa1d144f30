import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { LinkButton } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { fullName, plural } from '@/lib/format';
import { useMerge, type Choice, type Comparison } from '@/features/lead/api/duplicates';
import type { LeadDetail } from '@/features/lead/api/lead';
import { usePermission } from '@/lib/session';
import { MergeFields } from './merge-fields';
import { RevealButton, useBothRevealed } from './merge-revealed';

const keptBack = ['ssn', 'date_of_birth'];

interface MergeFormProps {
  stays: LeadDetail;
  other: LeadDetail;
  comparison: Comparison;
  nameOf: (username: string) => string;
}

export function MergeForm({ stays, other, comparison, nameOf }: MergeFormProps) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [keeps, setKeeps] = useState(false);
  const [across, setAcross] = useState(false);
  const [asked, setAsked] = useState(false);
  const clear = useBothRevealed(stays.lead_id, other.lead_id);
  const mayReveal = usePermission('lead:financial');
  const merge = useMerge(stays.lead_id);
  const navigate = useNavigate();
  const [keeper, loser] = comparison.choice;
  const ready =
    !comparison.obstacle && (keeper === undefined || keeps) && (comparison.same_campaign || across);

  function run() {
    const wish = {
      other_lead_id: other.lead_id,
      fields: Object.fromEntries(
        comparison.differing.map(({ field, chosen }) => [field, choices[field] ?? chosen]),
      ),
      assigned_to: keeper ?? null,
      across_campaigns: across,
    };
    merge.mutate(wish, {
      onSuccess: () => void navigate({ to: '/leads/$leadId', params: { leadId: stays.lead_id } }),
    });
  }

  return (
    <Stack>
      {comparison.obstacle && (
        <Alert title="They cannot be merged this way round">{comparison.obstacle}</Alert>
      )}
      <Section title="Values">
        {comparison.differing.length === 0 ? (
          <Text size="sm">Everything that is known is alike.</Text>
        ) : (
          <MergeFields
            differing={comparison.differing}
            choices={choices}
            revealed={clear.values}
            onChoose={(field, choice) => setChoices((before) => ({ ...before, [field]: choice }))}
          />
        )}
        {mayReveal && comparison.differing.some(({ field }) => keptBack.includes(field)) && (
          <RevealButton
            shown={Object.keys(clear.values).length > 0}
            busy={clear.busy}
            onShow={() => void clear.show()}
            onHide={clear.hide}
          />
        )}
        <Text size="sm" c="dimmed" mt="sm">
          {plural(comparison.alike.length, 'other field is alike', 'other fields are alike')}.
        </Text>
      </Section>
      {keeper !== undefined && loser !== undefined && (
        <Checkbox
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
          label={`${nameOf(keeper)} keeps the person, and ${nameOf(loser)} is told so. To have it the other way, let the other lead stay.`}
        />
      )}
      {!comparison.same_campaign && (
        <Checkbox
          checked={across}
          onChange={(event) => setAcross(event.currentTarget.checked)}
          label={`Merge although they came by different campaigns: ${stays.campaign_name ?? ''} and ${other.campaign_name ?? ''}`}
        />
      )}
      <Group gap="xs">
        <Button disabled={!ready} onClick={() => setAsked(true)}>
          Merge
        </Button>
        <LinkButton
          variant="default"
          to="/leads/$leadId/merge/$otherId"
          params={{ leadId: other.lead_id, otherId: stays.lead_id }}
        >
          Let the other lead stay
        </LinkButton>
      </Group>
      <ConfirmModal
        opened={asked}
        title="Merge these two leads?"
        text={`${fullName(other)} (${other.lead_id}) becomes part of ${fullName(stays)}. Its offer, tasks and waiting mails end; its history is shown with that of the staying lead. You can tell them apart again at any time.`}
        confirm="Merge"
        busy={merge.isPending}
        error={merge.error}
        onConfirm={run}
        onClose={() => setAsked(false)}
      />
    </Stack>
  );
}
