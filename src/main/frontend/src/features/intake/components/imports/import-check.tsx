import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { Section } from '@/components/ui/section';
import { formatNumber, plural } from '@/lib/format';
import { useImportRows, useRunImport, type LeadImport } from '@/features/intake/api/imports';
import { CancelImport } from './cancel-import';
import { campaignsOf } from './campaigns-of';
import { ImportCounts } from './import-counts';
import { ImportReading } from './import-reading';
import { MappingTable } from '../mapping/mapping-table';
import { RowPreview } from '../mapping/row-preview';

interface ImportCheckProps {
  of: LeadImport;
  nameOf: (username: string) => string;
}

/** The second step: what the sheet would bring, before anything is imported. */
export function ImportCheck({ of, nameOf }: ImportCheckProps) {
  const [confirming, setConfirming] = useState(false);
  const [unchecked, setUnchecked] = useState(false);
  const [unread, setUnread] = useState(false);
  const run = useRunImport(of.import_id);

  function close() {
    setConfirming(false);
    run.reset();
  }

  const first = useImportRows(of.import_id, 'all', 0).data?.items[0];
  const offered =
    of.assign_to.length > 0 ? of.assign_to.map(nameOf).join(', ') : 'the reps the routing rules choose';

  const nothing = of.valid === 0 && of.opt_outs === 0;
  const onlyOptOuts = of.valid === 0 && of.opt_outs > 0;
  const action = onlyOptOuts
    ? `Record ${plural(of.opt_outs, 'opt-out')}`
    : `Import ${plural(of.valid, 'lead')}`;
  const where = `into ${of.campaigns.length > 1 ? '' : 'campaign '}${campaignsOf(of)}, offered to ${offered}.`;

  return (
    <Stack>
      {of.message && <Alert variant="light">{of.message}</Alert>}
      <ImportCounts of={of} />
      <Campaigns of={of} />
      <Warnings of={of} />
      <ImportReading of={of} disabled={unchecked} onDraft={setUnread} />
      <Problems of={of} />
      <MappingTable of={of} example={first} disabled={unread} onDraft={setUnchecked} />
      <RowPreview of={of} />
      <Group>
        <Button onClick={() => setConfirming(true)} disabled={nothing || unchecked || unread}>
          {action}
        </Button>
        <CancelImport of={of} />
        {of.opt_outs > 0 && (
          <Text size="sm">
            {plural(of.opt_outs, 'row')} of people who are here already say that they are not to be contacted:
            the import records it.
          </Text>
        )}
        {nothing && (
          <Text size="sm">
            No row can be imported. Change the mapping, how it is read, or upload another sheet.
          </Text>
        )}
        {unchecked && <Text size="sm">Check the changed mapping first.</Text>}
        {unread && <Text size="sm">Read the sheet again first.</Text>}
      </Group>
      <ConfirmModal
        opened={confirming}
        title="Start the import?"
        text={onlyOptOuts ? `${action}. Nobody becomes a lead.` : `${action} ${where}`}
        confirm="Start import"
        busy={run.isPending}
        error={run.error}
        onConfirm={() => run.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </Stack>
  );
}

/** Where the rows go, if the sheet has a column for that. */
function Campaigns({ of: { campaigns } }: { of: LeadImport }) {
  if (campaigns.length === 0) return null;
  return (
    <Section title="Campaigns">
      <ul className="plain-list">
        {campaigns.map(({ campaign_id: id, campaign_name: name, rows }) => (
          <li key={id}>
            <Text size="sm">
              <strong className="tabular">{plural(rows, 'row')}</strong>: {name ?? id}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the sheet was read where that is not certain. */
function Warnings({ of: { warnings } }: { of: LeadImport }) {
  if (warnings.length === 0) return null;
  return (
    <Section title="Please check">
      <ul className="plain-list">
        {warnings.map((warning) => (
          <li key={warning}>
            <Text size="sm">{warning}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Problems({ of: { problems } }: { of: LeadImport }) {
  if (problems.length === 0) return null;
  return (
    <Section title="Problems">
      <ul className="plain-list">
        {problems.map(({ message, count, severity }) => (
          <li key={message}>
            <Text size="sm">
              <strong className="tabular">{formatNumber(count)}</strong> × {message}
              {severity === 'warning' && ' (no reason to leave the row out)'}
              {severity === 'set_aside' && ' (set aside, no error)'}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
