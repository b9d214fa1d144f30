import { api } from '@/lib/api-client';
import { useRun } from '@/lib/use-run';

export const useSetPassword = (username: string) =>
  useRun({
    call: (password: string) => api.put(`/people/${username}/password`, { password }),
    refreshes: [],
    failure: 'The password was not set',
    done: 'The new password is set.',
    quiet: true,
  });
