import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { useTagLead } from '@/features/lead/api/lead';

/** The tags of one lead, and a field to add one. */
export function LeadTags({
  leadId,
  tags,
  mayChange,
}: {
  leadId: string;
  tags: string[];
  mayChange: boolean;
}) {
  const [text, setText] = useState('');
  const add = useTagLead(leadId, 'add');
  const remove = useTagLead(leadId, 'remove');

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (text.trim()) add.mutate(text.trim(), { onSuccess: () => setText('') });
  }

  return (
    <Section title="Tags">
      <Group gap="xs" role="list" aria-label="Tags">
        {tags.map((tag) => (
          <Group key={tag} gap={4} role="listitem">
            <Tag>{tag}</Tag>
            {mayChange && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Take tag ${tag} away`}
                loading={remove.isPending && remove.variables === tag}
                onClick={() => remove.mutate(tag)}
              >
                <Icon name="close" size={12} />
              </Button>
            )}
          </Group>
        ))}
      </Group>
      {mayChange && (
        <form onSubmit={submit}>
          <Group gap="xs" mt="xs" align="end">
            <TextInput
              label="New tag"
              maxLength={40}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={add.isPending}>
              Add tag
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}
