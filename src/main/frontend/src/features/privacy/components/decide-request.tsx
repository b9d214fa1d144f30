import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import { fullName, plural, sentence } from '@/lib/format';
import { useDecide, type FoundLead, type PrivacyRequest } from '../api/requests';
import { ExtendRequest } from './extend-request';

const removes = ({ kind }: PrivacyRequest) => kind === 'erasure' || kind === 'anonymisation';

/** Which leads are the person's, and yes or no. */
export function DecideRequest({ request }: { request: PrivacyRequest }) {
  const [chosen, setChosen] = useState(() =>
    request.leads.filter((lead) => lead.chosen).map((lead) => lead.lead_id),
  );
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  const decide = useDecide(request.id);
  const close = () => setAsking(null);

  function run(decision: 'approve' | 'refuse') {
    decide.mutate(
      { decision, lead_ids: chosen, reason: decision === 'refuse' ? reason : null },
      { onSuccess: close },
    );
  }

  return (
    <Section title="Decide">
      <Stack>
        <Checkbox.Group
          label="Leads of this person"
          description="Take out those that are somebody else's; what is not ticked is left alone"
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="xs" mt="xs">
            {request.leads.map((lead) => (
              <Checkbox
                key={lead.lead_id}
                value={lead.lead_id}
                label={nameOf(lead)}
                description={aboutOf(lead)}
              />
            ))}
            {request.leads.length === 0 && <Text size="sm">No lead has this email or phone.</Text>}
          </Stack>
        </Checkbox.Group>
        <Group gap="xs">
          <Button color={removes(request) ? 'red' : undefined} onClick={() => setAsking('approve')}>
            Approve
          </Button>
          <Button variant="default" onClick={() => setAsking('refuse')}>
            Refuse
          </Button>
          {!request.extension && !request.overdue && <ExtendRequest requestId={request.id} />}
        </Group>
      </Stack>
      <ConfirmModal
        opened={asking === 'approve'}
        title={`Approve ${request.number}?`}
        text={consequence(request, chosen.length)}
        confirm="Approve"
        danger={removes(request)}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() => run('approve')}
        onClose={close}
      />
      <ConfirmModal
        opened={asking === 'refuse'}
        title={`Refuse ${request.number}?`}
        text={
          <Stack gap="xs">
            <Textarea
              label="Reason"
              description="Tell the person, and that they may complain to the authority"
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={fieldError(decide.error, 'reason')}
            />
          </Stack>
        }
        confirm="Refuse"
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() => run('refuse')}
        onClose={close}
      />
    </Section>
  );
}

const nameOf = (lead: FoundLead) => `${fullName(lead)}, ${lead.email ?? lead.phone ?? 'no address'}`;

const aboutOf = (lead: FoundLead) =>
  [lead.campaign_name, sentence(lead.status), lead.held && 'under legal hold', lead.doubt]
    .filter(Boolean)
    .join(' · ');

function consequence(request: PrivacyRequest, count: number): string {
  const leads = plural(count, 'lead');
  const words: Record<PrivacyRequest['kind'], string> = {
    access: `Everything about ${leads} is put together as a PDF and as JSON, to download for 14 days.`,
    export: `Everything about ${leads} is put together as JSON and as a PDF, to download for 14 days.`,
    correction: `The values are corrected in ${leads}.`,
    restriction: `${leads} will be frozen: no message, no step, no export, until you lift it.`,
    erasure: `${leads} and everything that belongs to them will be erased. This cannot be taken back. The person's address is erased too: note it now if you still have to answer them.`,
    anonymisation: `${leads} will be nobody's any more; campaign, score and outcome stay for statistics. This cannot be taken back.`,
  };
  return words[request.kind];
}
