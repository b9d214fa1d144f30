import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { Link, LinkButton } from '@/components/ui/link';
import { formatDateTime, fullName, plural } from '@/lib/format';
import { usePermission } from '@/lib/session';
import {
  useRelated,
  useTakeBack,
  useTellApart,
  useUnmerge,
  type MergedPart,
} from '@/features/lead/api/duplicates';
import { evidenceText } from './evidence';

const shown = 3;

/** Who may be the same person, what was merged into this lead, and who is known to be somebody else. */
export function RelatedLeads({ leadId }: { leadId: string }) {
  const related = useRelated(leadId, usePermission('lead:assign'));
  const tellApart = useTellApart();
  const takeBack = useTakeBack();
  const { candidates = [], merged = [], told_apart: apart = [] } = related.data ?? {};
  if (candidates.length + merged.length + apart.length === 0) return null;
  return (
    <Paper component="section" aria-label="Same person" withBorder p="sm" mb="md">
      <Stack gap="xs">
        {candidates.slice(0, shown).map(({ lead, evidence, same_campaign: same }) => (
          <Line
            key={lead.lead_id}
            text={
              <>
                May be the same person as{' '}
                <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} size="sm" underline="always">
                  {fullName(lead)}
                </Link>{' '}
                ({lead.campaign_name}). {evidenceText(evidence, same)}.
              </>
            }
          >
            <LinkButton
              size="xs"
              variant="default"
              to="/leads/$leadId/merge/$otherId"
              params={{ leadId, otherId: lead.lead_id }}
            >
              Compare
            </LinkButton>
            <Button
              size="xs"
              variant="default"
              loading={tellApart.isPending}
              onClick={() => tellApart.mutate([leadId, lead.lead_id])}
            >
              Not the same person
            </Button>
          </Line>
        ))}
        {candidates.length > shown && (
          <Text size="sm">
            And {plural(candidates.length - shown, 'more lead', 'more leads')}:{' '}
            <Link to="/duplicates" size="sm" underline="always">
              see Duplicates
            </Link>
            .
          </Text>
        )}
        {merged.map((part) => (
          <Part key={part.lead_id} part={part} />
        ))}
        {apart.map((lead) => (
          <Line
            key={lead.lead_id}
            text={
              <>
                Not the same person as{' '}
                <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} size="sm" underline="always">
                  {fullName(lead)}
                </Link>
                .
              </>
            }
          >
            <Button
              size="xs"
              variant="default"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate([leadId, lead.lead_id])}
            >
              Take back
            </Button>
          </Line>
        ))}
      </Stack>
    </Paper>
  );
}

function Part({ part }: { part: MergedPart }) {
  const [asked, setAsked] = useState(false);
  const unmerge = useUnmerge();
  return (
    <Line
      text={`Lead ${part.lead_id} was merged into this one by ${part.merged_by_name} on ${formatDateTime(part.merged_at)}.`}
    >
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        Tell apart again
      </Button>
      <ConfirmModal
        opened={asked}
        title="Tell these two apart again?"
        text="The merged lead comes back with its own values, history and status; an open one is offered to a rep anew. What this lead took from it goes back, unless somebody has changed it since."
        confirm="Tell apart"
        busy={unmerge.isPending}
        error={unmerge.error}
        onConfirm={() => unmerge.mutate(part.lead_id, { onSuccess: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      />
    </Line>
  );
}

function Line({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
