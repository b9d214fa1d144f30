import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Team = Schema<'Team'>;
export type TeamDraft = Whole<Schema<'TeamForm'>>;

/** As many as there can be. */
const ALL = 500;
const refreshes = [queryKeys.teams];

export function useTeams() {
  return useQuery({
    queryKey: queryKeys.teams,
    queryFn: async ({ signal }) => (await api.get('/teams', { query: { size: ALL }, signal })).items,
  });
}

export const useAddTeam = () =>
  useRun({
    call: (body: TeamDraft) => api.post('/teams', { body }),
    refreshes,
    failure: 'The team was not added',
    done: 'The team is added.',
    quiet: true,
  });

export const useChangeTeam = (id: string) =>
  useRun({
    call: (body: TeamDraft) => api.patch('/teams/{team_id}', { path: { team_id: id }, body }),
    refreshes,
    failure: 'The team was not changed',
    done: 'Saved: it counts from the next lead.',
    quiet: true,
  });

export const useDeleteTeam = (id: string) =>
  useRun({
    call: () => api.delete('/teams/{team_id}', { path: { team_id: id } }),
    refreshes,
    failure: 'The team was not deleted',
    done: 'The team is deleted.',
    quiet: true,
  });
