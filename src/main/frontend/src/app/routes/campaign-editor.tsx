import type { UseMutationResult } from '@tanstack/react-query';
import { QueryView } from '@/components/ui/query-view';
import type { Campaign, CampaignChange } from '@/features/campaign/api/campaigns';
import type { CampaignDraft } from '@/features/campaign/components/edit/campaign-draft';
import { CampaignForm } from '@/features/campaign/components/edit/campaign-form';
import { useUsers } from '@/features/identity/api/people';
import { useTeams } from '@/features/identity/api/teams';
import { useServices } from '@/features/service/api/services';

interface CampaignEditorProps {
  label: string;
  submit: string;
  start: CampaignDraft;
  campaign: Campaign | null;
  save: UseMutationResult<Campaign, Error, CampaignChange>;
  onSaved: (campaign: Campaign) => void;
}

/** The form of a campaign with the people who can be chosen in it. */
export function CampaignEditor({ save, onSaved, ...form }: CampaignEditorProps) {
  const reps = useUsers('rep');
  const managers = useUsers('manager');
  const services = useServices();
  const teams = useTeams();
  const admins = useUsers('admin');
  const leading = [...(managers.data ?? []), ...(admins.data ?? [])];
  const unique = leading.filter(
    ({ username }, index) => leading.findIndex((each) => each.username === username) === index,
  );
  return (
    <QueryView query={reps} what="the reps">
      {(people) => (
        <QueryView query={managers} what="the managers">
          {() => (
            <QueryView query={admins} what="the administrators">
              {() => (
                <QueryView query={teams} what="the teams">
                  {(all) => (
                    <CampaignForm
                      {...form}
                      services={(services.data ?? []).map(({ name }) => name)}
                      reps={people}
                      teams={all}
                      managers={unique}
                      busy={save.isPending}
                      error={save.error}
                      onSave={(change) => save.mutate(change, { onSuccess: onSaved })}
                    />
                  )}
                </QueryView>
              )}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
