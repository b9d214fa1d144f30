import { Button, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '@/api/error';
import type { LandingContent } from '@/features/intake/api/landing-page';

type Blocks = LandingContent['blocks'];

interface BlocksInputProps {
  blocks: Blocks;
  onChange: (blocks: Blocks) => void;
  error: unknown;
}

const MOST = 10;

/** The parts of the page's text. */
export function BlocksInput({ blocks, onChange, error }: BlocksInputProps) {
  const put = (at: number, part: Partial<Blocks[number]>) =>
    onChange(blocks.map((block, row) => (row === at ? { ...block, ...part } : block)));
  return (
    <Fieldset legend="Text">
      <Stack>
        {blocks.map((block, row) => (
          <Stack key={row} gap="xs">
            <TextInput
              label={`Title of part ${row + 1}`}
              value={block.title}
              maxLength={160}
              onChange={(event) => put(row, { title: event.currentTarget.value })}
              error={fieldError(error, `blocks[${row}].title`)}
            />
            <Textarea
              label={`Text of part ${row + 1}`}
              value={block.text}
              autosize
              minRows={3}
              maxLength={3000}
              onChange={(event) => put(row, { text: event.currentTarget.value })}
              error={fieldError(error, `blocks[${row}].text`)}
            />
            <Group justify="flex-end">
              <Button
                size="xs"
                variant="default"
                onClick={() => onChange(blocks.filter((_, other) => other !== row))}
              >
                Remove part {row + 1}
              </Button>
            </Group>
          </Stack>
        ))}
        <Button
          variant="default"
          disabled={blocks.length >= MOST}
          onClick={() => onChange([...blocks, { title: '', text: '' }])}
        >
          Add a part
        </Button>
      </Stack>
    </Fieldset>
  );
}
