import type { ScoreExplanation } from '@/features/lead/api/lead';
import { plural } from '@/lib/format';

/** What is to be found out, by the field in which it stands. */
const found: Record<string, string> = {
  email: 'business email',
  phone: 'phone number',
  company: 'company',
  service_interest: 'a service we offer',
  urgency: 'high urgency',
  budget_range: 'budget',
};

/** "5 points to A" */
export const nextWords = ({ points, grade }: NonNullable<ScoreExplanation['next_grade']>) =>
  `${plural(points, 'point')} to ${grade}`;

/** "phone number (+5), budget (+5)" */
export function gainWords(gains: ScoreExplanation['gains']): string {
  if (gains.length === 0) return 'No field adds points any more; replies and visits do.';
  return `Would help: ${gains.map(({ field, points }) => `${found[field] ?? field} (+${points})`).join(', ')}`;
}
