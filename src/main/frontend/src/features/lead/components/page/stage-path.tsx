import { VisuallyHidden } from '@mantine/core';
import type { LeadStatus } from '@/api/schemas';
import { Icon } from '@/components/ui/icon';
import { statusLabels } from '@/lib/lead-labels';
import classes from './stage-path.module.css';

const open: LeadStatus[] = ['new', 'contacted', 'qualified', 'proposal'];

/** Where the lead stands between new and won, in words as well as in colour. */
export function StagePath({ status }: { status: LeadStatus }) {
  const end: LeadStatus = status === 'closed_lost' ? 'closed_lost' : 'closed_won';
  const stages = [...open, end];
  const now = stages.indexOf(status);
  return (
    <ol className={classes.path} aria-label="Stages">
      {stages.map((stage, at) => (
        <li
          key={stage}
          className={classes.stage}
          data-state={stateOf(stage, at, now)}
          aria-current={at === now ? 'step' : undefined}
        >
          {at < now && status !== 'closed_lost' && (
            <>
              <Icon name="check" size={13} />
              <VisuallyHidden>Done: </VisuallyHidden>
            </>
          )}
          {labelOf(stage)}
        </li>
      ))}
    </ol>
  );
}

function stateOf(stage: LeadStatus, at: number, now: number) {
  if (at !== now) return at < now && stage !== 'closed_lost' ? 'done' : 'ahead';
  if (stage === 'closed_won') return 'won';
  return stage === 'closed_lost' ? 'lost' : 'now';
}

function labelOf(stage: LeadStatus) {
  if (stage === 'closed_won') return 'Won';
  return stage === 'closed_lost' ? 'Lost' : statusLabels[stage];
}
