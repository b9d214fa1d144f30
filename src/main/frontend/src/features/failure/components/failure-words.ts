import type { Tone } from '@/lib/tone';
import { sentence } from '@/lib/format';
import type { Failure, FailureAction, FailureKind, FailureState } from '../api/failures';

export const kindWords: Record<FailureKind, string> = {
  job: 'Step of a process',
  task: 'Work for a worker',
  message: 'Message',
};

export const stateWords: Record<FailureState, [word: string, tone: Tone]> = {
  stopped: ['Stopped', 'bad'],
  waiting: ['Tried again by itself', 'neutral'],
  unknown: ['Sent or not, unknown', 'bad'],
  rejected: ['Refused for good', 'bad'],
};

export const titleOf = ({ kind, step }: Failure) =>
  kind === 'message' ? `Send e-mail: ${step.replaceAll('-', ' ')}` : step;

export const nameOf = (failure: Failure) =>
  failure.lead_id ? `${titleOf(failure)} for lead ${failure.lead_id}` : titleOf(failure);

export const reasonOf = ({ reason }: Failure) => (reason ? sentence(reason) : 'Not known');

export const actionWords: Record<FailureAction, { button: string; title: string; text: string }> = {
  retry: {
    button: 'Try again',
    title: 'Try this again?',
    text: 'It is tried at once, one more time. Put right first what the reason names.',
  },
  skip: {
    button: 'Leave out',
    title: 'Leave this step out?',
    text: 'The process goes on behind it as if it had been done. This cannot be undone.',
  },
  give_up: {
    button: 'Give up',
    title: 'Give this up?',
    text: 'It is never done, and neither is what would have come behind it in the same branch. This cannot be undone.',
  },
};

/** The first mail may have arrived already. */
export const riskOf = ({ state }: Failure, action: FailureAction) =>
  state === 'unknown' && action === 'retry' ? ' If the first one did arrive, the lead gets it twice.' : '';
