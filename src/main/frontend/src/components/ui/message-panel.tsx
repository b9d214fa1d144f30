import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface MessagePanelProps {
  icon: IconName;
  title: string;
  text: ReactNode;
  role?: 'alert';
  /** 1 where the page has no other heading. */
  order?: 1 | 2;
  children?: ReactNode;
}

/** Says in place of data why there is none, and what to do next. */
export function MessagePanel({ icon, title, text, role, order = 2, children }: MessagePanelProps) {
  return (
    <Paper p="xl" role={role} withBorder>
      <Stack align="center" gap="sm" maw={440} mx="auto" py="md" ta="center">
        <ThemeIcon size={44} radius="xl" variant="default">
          <Icon name={icon} size={22} />
        </ThemeIcon>
        <Title order={order} size="h4">
          {title}
        </Title>
        <Text component="div" size="sm" c="dimmed">
          {text}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
