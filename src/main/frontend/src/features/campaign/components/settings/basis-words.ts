import type { Campaign } from '@/features/campaign/api/campaigns';

export const basisLabels: Record<Campaign['legal_basis'], string> = {
  consent: 'Consent',
  legitimate_interest: 'Legitimate interest',
  contract: 'Contract',
};
