import type { Evidence } from '@/features/lead/api/duplicates';

const words: Record<Evidence, string> = {
  email: 'email',
  phone: 'phone',
  name_and_birth_date: 'name and birth date',
};

/** "Same email and phone, different campaigns" */
export function evidenceText(evidence: Evidence[], sameCampaign: boolean): string {
  const same = `Same ${evidence.map((each) => words[each]).join(' and ')}`;
  return sameCampaign ? same : `${same}, different campaigns`;
}
