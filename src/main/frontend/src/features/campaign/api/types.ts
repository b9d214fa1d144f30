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
  auto_assign: boolean;
  double_opt_in: boolean;
  lead_count: number;
  custom_fields: string[];
  retention_days: number;
  count_mails: boolean;
  notification_emails: string[];
  notification_grades: string[];
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

export interface CaptureSettings {
  access: 'public' | 'token';
  allowed_origins: string[];
  /** `null`: as the installation says; 0: no limit. */
  limit_per_ip: number | null;
  limit_per_campaign: number | null;
}

export interface CampaignToken {
  token_id: string;
  name: string;
  limit_per_minute: number | null;
  created_by: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}
