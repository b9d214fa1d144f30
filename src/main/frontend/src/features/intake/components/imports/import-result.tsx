import { Alert, Button, Group, Stack } from '@mantine/core';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link';
import { formatNumber, plural } from '@/lib/format';
import type { LeadImport } from '@/features/intake/api/imports';
import { campaignsOf } from './campaigns-of';
import { DismissRejected } from './dismiss-rejected';
import { ImportCounts } from './import-counts';
import { RowPreview } from '../mapping/row-preview';
import { UndoImport } from './undo-import';

export function ImportResult({ of }: { of: LeadImport }) {
  return (
    <Stack>
      <Summary of={of} />
      <ImportCounts of={of} />
      <Group gap="xs">
        {of.imported > 0 && of.status !== 'undone' && (
          <LinkButton to="/leads" search={{ import_id: of.import_id }}>
            See the leads
          </LinkButton>
        )}
        {of.rejected > 0 && <RejectedActions of={of} />}
        {of.can_undo && <UndoImport of={of} />}
        <LinkButton to="/imports/new" variant="default">
          Upload another sheet
        </LinkButton>
      </Group>
      <RowPreview of={of} />
    </Stack>
  );
}

function RejectedActions({ of }: { of: LeadImport }) {
  return (
    <>
      <Button
        component="a"
        href={`/v1/api/imports/${of.import_id}/rejected`}
        download
        variant="default"
        leftSection={<Icon name="download" size={16} />}
      >
        Download rejected rows
      </Button>
      <LinkButton
        to="/imports/new"
        search={{ corrects: of.import_id, campaign_id: of.campaign_id }}
        variant="default"
        leftSection={<Icon name="upload" size={16} />}
      >
        Upload corrected sheet
      </LinkButton>
      {of.task_id && <DismissRejected of={of} />}
    </>
  );
}

function Summary({ of }: { of: LeadImport }) {
  const rejected = of.rejected > 0 ? ` ${plural(of.rejected, 'row was', 'rows were')} rejected.` : '';
  const aside = of.set_aside > 0 ? ` ${plural(of.set_aside, 'row was', 'rows were')} set aside.` : '';
  const words: Partial<Record<LeadImport['status'], [color: string, text: string]>> = {
    completed: [
      'teal',
      `${plural(of.imported, 'lead')} imported into ${campaignsOf(of)}.${rejected}${aside}`,
    ],
    failed: ['red', 'The import failed.'],
    cancelled: ['gray', `The import was cancelled after ${formatNumber(of.imported)} leads.`],
    undone: ['gray', 'The import was undone: its leads are gone.'],
  };
  const [color, text] = words[of.status] ?? ['gray', ''];
  return (
    <Alert color={color} variant="light" role="status" title={text}>
      {of.message}
    </Alert>
  );
}
