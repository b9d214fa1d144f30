import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import type { Person } from '@/api/schemas';
import { useCreateImport } from '@/features/intake/api/imports';
import { CampaignChoice, type CampaignOption } from '../leads/campaign-choice';
import { RepChoice } from './rep-choice';

interface UploadFormProps {
  campaigns: CampaignOption[];
  reps: Person[];
  campaignId: string | undefined;
  corrects: string | undefined;
  onCreated: (importId: string) => void;
}

export function UploadForm({ campaigns, reps, campaignId, corrects, onCreated }: UploadFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [campaign, setCampaign] = useState(campaigns.find(({ id }) => id === campaignId)?.id ?? '');
  const [assignTo, setAssignTo] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  const create = useCreateImport();
  const fileProblem = problemOf(file);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (!file || fileProblem || !campaign) return;
    create.mutate(
      { file, campaignId: campaign, assignTo, corrects },
      { onSuccess: ({ import_id: importId }) => onCreated(importId) },
    );
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Upload leads">
      <Stack>
        <ErrorAlert error={create.error} title="The sheet was not taken" />
        <Section title="File">
          <FileDrop
            label="Lead sheet"
            accept=".xlsx,.xlsm,.xls,.csv,.txt,.xml,.html,.htm"
            prompt="Drop the lead sheet here, or choose a file"
            hint="XLSX, XLS or CSV. The first row names the columns."
            file={file}
            error={asked || file ? fileProblem : null}
            onFile={setFile}
          />
        </Section>
        <Section title="Campaign">
          <Text size="sm" c="dimmed" mb="xs">
            Campaigns that take leads now. A Campaign column in the sheet chooses another one for its row.
          </Text>
          <CampaignChoice
            campaigns={campaigns}
            value={campaign}
            onChange={setCampaign}
            error={asked && !campaign && 'Choose the campaign these leads belong to'}
          />
        </Section>
        <Section title="Reps">
          <RepChoice reps={reps} value={assignTo} onChange={setAssignTo} />
        </Section>
        {create.isPending && (
          <div>
            <Progress value={create.percent} aria-label="Upload" size="lg" />
            <Text size="sm" c="dimmed" mt={4}>
              {create.percent < 100 ? `${create.percent} % sent` : 'Sent. The server takes it in.'}
            </Text>
          </div>
        )}
        <Group>
          <Button type="submit" loading={create.isPending}>
            Upload and check
          </Button>
          <Text size="sm" c="dimmed">
            Nothing is imported yet: you see the result of the check first.
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function problemOf(file: File | null): string | null {
  if (!file) return 'Choose a lead sheet';
  if (!/\.(xlsx|xls|csv)$/i.test(file.name)) return 'This is no XLSX, XLS or CSV file. Choose another one.';
  return file.size === 0 ? 'This file is empty. Choose another one.' : null;
}
