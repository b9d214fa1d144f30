import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { LeadStep } from '@/features/lead/api/lead';
import { formatDate, formatDateTime, formatRelative } from '@/lib/format';
import classes from './lead-way.module.css';

/** Of what is done, so many steps are shown at first. */
const shown = 4;

/** The lead's way in steps: done, now, next, each with its date. */
export function LeadWay({ steps }: { steps: LeadStep[] }) {
  const [all, setAll] = useState(false);
  const done = steps.filter(({ when }) => when === 'done');
  const hidden = all ? 0 : Math.max(0, done.length - shown);
  return (
    <>
      {hidden > 0 && (
        <Anchor component="button" type="button" size="sm" mb="xs" onClick={() => setAll(true)}>
          Show {hidden} earlier {hidden === 1 ? 'step' : 'steps'}
        </Anchor>
      )}
      <ol className={classes.way} aria-label="Steps">
        {steps.slice(hidden).map((step) => (
          <li
            key={`${step.when} ${step.name} ${step.at}`}
            className={classes.step}
            data-when={step.when}
            aria-current={step.when === 'now' ? 'step' : undefined}
          >
            {step.when === 'next' && 'Next: '}
            {step.name}
            {step.times > 1 && ` (${step.times} times)`}
            <Text component="div" className={classes.date} title={formatDateTime(step.until ?? step.at)}>
              {dateOf(step)}
            </Text>
          </li>
        ))}
      </ol>
    </>
  );
}

function dateOf({ when, at, until, then, name }: LeadStep): string {
  if (when === 'done') return formatDate(at);
  if (when === 'next') return formatDateTime(at);
  if (!until) return `since ${formatRelative(at)}`.replace('since just', 'just');
  const after = then && !name.includes(then) ? `, then: ${then}` : '';
  return `until ${formatDateTime(until)}${after}`;
}
