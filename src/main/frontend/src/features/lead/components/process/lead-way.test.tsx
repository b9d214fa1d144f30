import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { LeadStep } from '@/features/lead/api/lead';
import { LeadWay } from './lead-way';

const step = (name: string, when: LeadStep['when'], more: Partial<LeadStep> = {}): LeadStep => ({
  name,
  process: 'Work a lead',
  when,
  at: '2026-11-20T09:00:00Z',
  times: 1,
  until: null,
  then: null,
  ...more,
});

function show(...steps: LeadStep[]) {
  render(
    <MantineProvider env="test">
      <LeadWay steps={steps} />
    </MantineProvider>,
  );
}

const words = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('each step has its date; what waits says until when and for what', () => {
  show(
    step('Lead received', 'done'),
    step('Work the lead', 'done', { times: 3 }),
    step('Wait for the follow-up date', 'now', { until: '2099-12-02T09:00:00Z', then: 'Work the lead' }),
    step('Remind rep', 'next', { at: '2099-12-02T09:00:00Z' }),
  );

  const [received, work, wait, next] = words();
  expect(received).toBe('Lead received20 Nov 2026');
  expect(work).toBe('Work the lead (3 times)20 Nov 2026');
  expect(wait).toMatch(/^Wait for the follow-up dateuntil 2 Dec 2099, .*, then: Work the lead$/);
  expect(next).toMatch(/^Next: Remind rep2 Dec 2099, /);
  expect(screen.getByText('Wait for the follow-up date').closest('li')).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('a wait that names what follows does not say it twice', () => {
  const name = 'Waiting: Send first reminder';
  show(step(name, 'now', { until: '2099-12-02T09:00:00Z', then: 'Send first reminder' }));
  expect(words()[0]).not.toContain('then');
});

test('of a long way the last steps are shown, the earlier ones on demand', async () => {
  show(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => step(name, 'done')), step('g', 'now'));
  expect(words()).toHaveLength(5);

  await userEvent.click(screen.getByRole('button', { name: 'Show 2 earlier steps' }));
  expect(words()).toHaveLength(7);
});
