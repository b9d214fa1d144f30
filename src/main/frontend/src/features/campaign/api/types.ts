export type CampaignStatus = 'draft' | 'active' | 'paused' | 'completed';

export interface Campaign {
  id: string;
  name: string;
  description: string | null;
  campaign_type: string | null;
  status: CampaignStatus;
  start_date: string | null;
  end_date: string | null;
  budget: number | null;
  target_leads: number | null;
  assigned_to: string | null;
  lead_count: number;
  custom_fields: string[];
}

export interface CampaignOverview {
  distribution: { prospect: number; hot: number; warm: number; active: number };
  total: number;
  processed: number;
  remaining: number;
  manager: string | null;
  percent_done: number;
  per_day: number | null;
  days_left: number | null;
  working: {
    pending: number;
    accepted: number;
    working: number;
    completed: number;
    declined: number;
    unassigned: number;
  };
}
