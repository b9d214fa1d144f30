import type { LeadImport } from '@/features/intake/api/imports';
import { plural } from '@/lib/format';

/** The campaign of all rows, or how many there are where rows choose. */
export function campaignsOf({ campaigns, campaign_name: name }: LeadImport): string {
  if (campaigns.length > 1) return plural(campaigns.length, 'campaign');
  return campaigns[0]?.campaign_name ?? name ?? 'its campaign';
}
