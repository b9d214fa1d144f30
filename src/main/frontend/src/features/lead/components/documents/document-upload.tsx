import { Checkbox, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { messageOf } from '@/api/error';
import { FileDrop } from '@/components/ui/file-drop';
import { useAddDocument } from '@/features/lead/api/documents';
import { usePermission } from '@/lib/session';

const endings = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.webp,.heic,.txt,.csv';
const largest = 25 * 1024 * 1024;

/** Takes a file as soon as it is chosen or dropped. */
export function DocumentUpload({ leadId }: { leadId: string }) {
  const add = useAddDocument(leadId);
  const [forManagers, setForManagers] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const assigns = usePermission('lead:assign');

  function take(file: File) {
    setTooLarge(file.size > largest);
    if (file.size <= largest) add.mutate({ file, forManagers });
  }

  return (
    <Stack gap="xs">
      {assigns && (
        <Checkbox
          label="For managers only"
          checked={forManagers}
          onChange={(event) => setForManagers(event.currentTarget.checked)}
        />
      )}
      <FileDrop
        label="Document"
        accept={endings}
        prompt="Drop a document here, or choose a file"
        hint="PDF, Office, picture, text or CSV; 25 MB at most."
        file={null}
        error={problem(tooLarge, add.error)}
        onFile={take}
      />
      {add.isPending && (
        <div role="status">
          <Progress value={add.percent} aria-label="Upload" />
          <Text size="sm" c="dimmed">
            {add.percent < 100 ? `${add.percent}% sent` : 'Being checked'}
          </Text>
        </div>
      )}
    </Stack>
  );
}

function problem(tooLarge: boolean, error: Error | null): string | null {
  if (tooLarge) return 'A document has at most 25 MB.';
  return error ? messageOf(error) : null;
}
