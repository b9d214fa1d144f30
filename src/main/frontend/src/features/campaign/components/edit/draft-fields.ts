import { fieldError } from '@/api/error';
import type { CampaignDraft } from './campaign-draft';

type Fields<Value> = {
  [K in keyof CampaignDraft]: CampaignDraft[K] extends Value ? K : never;
}[keyof CampaignDraft];
type TextField = Exclude<Fields<string>, 'campaign_type'>;

/** What each input of the form shows, does, and says of the server's answer. */
export function draftFields(draft: CampaignDraft, setDraft: (next: CampaignDraft) => void, error: unknown) {
  return {
    text: (field: TextField) => ({
      value: draft[field],
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setDraft({ ...draft, [field]: value }),
      error: fieldError(error, field),
    }),
    number: (field: 'budget' | 'target_leads') => ({
      value: draft[field],
      onChange: (value: number | string) =>
        setDraft({ ...draft, [field]: value === '' ? '' : Number(value) }),
      error: fieldError(error, field),
    }),
    list: (field: 'services' | 'reps' | 'teams') => ({
      value: draft[field],
      onChange: (value: string[]) => setDraft({ ...draft, [field]: value }),
      error: fieldError(error, field),
    }),
  };
}

export type DraftFields = ReturnType<typeof draftFields>;
