import type { Campaign, CampaignChange } from '@/features/campaign/api/campaigns';
import type { Schema } from '@/api/schemas';

/** A campaign as its form holds it: an empty text is nothing. */
export type OwnFieldDraft = Campaign['custom_fields'][number];
export type OwnFieldType = OwnFieldDraft['type'];

export interface CampaignDraft {
  name: string;
  description: string;
  campaign_type: Campaign['campaign_type'];
  services: string[];
  start_date: string;
  end_date: string;
  budget: number | '';
  currency: string;
  target_leads: number | '';
  landing_page_url: string;
  manager: string;
  reps: string[];
  /** By their ids. */
  teams: string[];
  region: string;
  language: string;
  /** A new one has no key yet: it gets that of its label. */
  custom_fields: OwnFieldDraft[];
}

/** With what holds for the organisation, until somebody says otherwise. */
export function newDraft(manager: string, house: Schema<'Organisation'>): CampaignDraft {
  return {
    name: '',
    description: '',
    campaign_type: 'service',
    services: [],
    start_date: '',
    end_date: '',
    budget: '',
    currency: house.currency,
    target_leads: '',
    landing_page_url: '',
    manager,
    reps: [],
    teams: [],
    region: house.country,
    language: house.language,
    custom_fields: [],
  };
}

export function draftOf(campaign: Campaign): CampaignDraft {
  return {
    name: campaign.name,
    description: campaign.description ?? '',
    campaign_type: campaign.campaign_type,
    services: campaign.services,
    start_date: campaign.start_date ?? '',
    end_date: campaign.end_date ?? '',
    budget: campaign.budget ?? '',
    currency: campaign.currency,
    target_leads: campaign.target_leads ?? '',
    landing_page_url: campaign.landing_page_url ?? '',
    manager: campaign.manager ?? '',
    reps: campaign.reps,
    teams: campaign.teams,
    region: campaign.region,
    language: campaign.language,
    custom_fields: campaign.custom_fields,
  };
}

/** What is otherwise than it was: what somebody else changes meanwhile is left alone. */
export function changesOf(before: CampaignDraft, now: CampaignDraft): CampaignChange {
  const changed = Object.entries(now)
    .filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof CampaignDraft]),
    )
    .map(([field, value]) => [field, value === '' ? null : value] as const);
  const body: Record<string, unknown> = Object.fromEntries(changed);
  if (body.custom_fields) {
    body.custom_fields = now.custom_fields.map((field) => ({
      ...field,
      label: field.label.trim(),
      key: field.key || field.label.trim(),
    }));
  }
  return body;
}
