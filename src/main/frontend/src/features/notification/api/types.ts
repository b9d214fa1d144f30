export const liveEventTypes = [
  'lead.assigned',
  'lead.status_changed',
  'import.progress',
  'campaign.progress',
  'bulk.progress',
  'notification',
] as const;

export type LiveEventType = (typeof liveEventTypes)[number];

export interface LiveEvent {
  lead_id?: string;
  lead_ids_count?: number;
  campaign_id?: string;
  import_id?: string;
  username?: string;
  status?: string;
  text?: string;
}
