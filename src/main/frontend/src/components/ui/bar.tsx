import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Tone } from '@/lib/tone';
import classes from './bar.module.css';

interface BarProps {
  label: ReactNode;
  value: number;
  max: number;
  /** What stands at the end of the row; the value when not given. */
  text?: string;
  tone?: Tone;
  hint?: ReactNode;
}

/** One labelled value of a whole; the bar is decoration, the words carry the value. */
export function Bar({ label, value, max, text = String(value), tone = 'accent', hint }: BarProps) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div>
      <Group justify="space-between" gap="sm" mb={4} wrap="nowrap">
        <Text size="sm" component="div">
          {label}
        </Text>
        <Text size="sm" fw={600} className="tabular">
          {text}
        </Text>
      </Group>
      <div className={classes.track} aria-hidden="true">
        <div className={`${classes.fill ?? ''} ${classes[tone] ?? ''}`} style={{ width: `${percent}%` }} />
      </div>
      {hint && (
        <Text size="xs" c="dimmed" mt={4}>
          {hint}
        </Text>
      )}
    </div>
  );
}
