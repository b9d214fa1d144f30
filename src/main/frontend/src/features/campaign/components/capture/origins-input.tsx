import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { originProblem } from './origin';

interface OriginsInputProps {
  origins: string[];
  onChange: (origins: string[]) => void;
  error: string | undefined;
}

/** The pages of other sites that may post; each is checked before it joins the list. */
export function OriginsInput({ origins, onChange, error }: OriginsInputProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function add() {
    const found = originProblem(text, origins);
    setProblem(found);
    if (found === null) {
      onChange([...origins, text.trim().toLowerCase()]);
      setText('');
    }
  }

  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <TextInput
          label="Allowed origins"
          description="Sites whose pages may post: https://www.example.com, https://*.example.com, or * for any page"
          placeholder="https://www.example.com"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={addOnEnter}
          error={problem ?? error}
          inputMode="url"
          style={{ flex: '1 1 16rem' }}
        />
        <Button variant="default" onClick={add}>
          Add origin
        </Button>
      </Group>
      {origins.length === 0 ? (
        <Text size="sm" c="dimmed">
          Only Baton&apos;s own pages, and programs, which name no origin.
        </Text>
      ) : (
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Allowed origins">
          {origins.map((origin) => (
            <Group component="li" key={origin} gap="xs" wrap="nowrap">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {origin === '*' ? '* (any page)' : origin}
              </Text>
              <CloseButton
                aria-label={`Remove ${origin}`}
                onClick={() => onChange(origins.filter((each) => each !== origin))}
              />
            </Group>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
