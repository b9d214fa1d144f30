import { api } from '@/lib/api-client';
import { useRun } from '@/lib/use-run';

export interface OwnPassword {
  old_password: string;
  new_password: string;
}

export const useChangeOwnPassword = () =>
  useRun({
    call: (body: OwnPassword) => api.put('/me/password', body),
    refreshes: [],
    failure: 'The password was not changed',
    done: 'Your password is changed.',
    quiet: true,
  });
