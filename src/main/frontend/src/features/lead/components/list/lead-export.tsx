import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormButtons } from '@/components/ui/form-buttons';
import { Icon } from '@/components/ui/icon';
import { plural } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { exportFormats, useExportLeads, type ExportFormat, type LeadList } from '@/features/lead/api/leads';

interface LeadExportProps {
  list: LeadList;
  /** Not known while the list that is shown is not yet the one that is asked for. */
  total: number | undefined;
  /** Of picked leads, among other buttons. */
  picked?: boolean;
}

/** Takes away exactly the list that is shown, all of its pages, or what was picked of it. */
export function LeadExport({ list, total, picked = false }: LeadExportProps) {
  const [opened, setOpened] = useState(false);
  const run = useExportLeads();

  function start(format: ExportFormat, include_financial: boolean) {
    run.mutate({ ...list, format, include_financial });
    setOpened(false);
  }

  return (
    <>
      <Button
        variant="default"
        {...(picked && { size: 'xs' })}
        leftSection={<Icon name="download" size={16} />}
        loading={run.isPending}
        disabled={total === undefined}
        onClick={() => setOpened(true)}
      >
        {picked ? 'Export picked' : 'Export'}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Export ${plural(total ?? 0, 'lead')}`}
        centered
      >
        <ExportForm picked={picked} onExport={start} onBack={() => setOpened(false)} />
      </Modal>
    </>
  );
}

interface ExportFormProps {
  picked: boolean;
  onExport: (format: ExportFormat, financial: boolean) => void;
  onBack: () => void;
}

function ExportForm({ picked, onExport, onBack }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [financial, setFinancial] = useState(false);
  const mayFinancial = usePermission('lead:financial');

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onExport(format, financial);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">
          {picked ? 'The picked leads.' : 'The list as it is shown, with all its pages.'} The export is
          recorded in the audit log with your name.
        </Text>
        <Radio.Group label="Format" value={format} onChange={(value) => setFormat(value)}>
          <Group mt="xs">
            {Object.entries(exportFormats).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        {mayFinancial && (
          <Checkbox
            label="With SSN, date of birth, net present value and offer"
            description="In clear: keep the file where only the right people can open it."
            checked={financial}
            onChange={(event) => setFinancial(event.currentTarget.checked)}
          />
        )}
        <FormButtons submit="Export" busy={false} onBack={onBack} />
      </Stack>
    </form>
  );
}
