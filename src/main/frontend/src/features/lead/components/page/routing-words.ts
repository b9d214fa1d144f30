import type { LeadDetail, RoutingCandidate } from '@/features/lead/api/lead';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const because = ({ display_name: name, reason }: RoutingCandidate) => `${name} ${lower(reason)}`;

/** "Offered to Ravi Rep: speaks German, 3 open leads. Rita Rep is absent." */
export function routingWords({ routing, assigned_to: assigned }: LeadDetail): string | null {
  const chosen = routing.find((candidate) => candidate.chosen);
  const others = routing.filter((candidate) => !candidate.eligible && !candidate.chosen).map(because);
  const reason = chosen?.eligible && chosen.reason ? `: ${lower(chosen.reason)}` : '';
  const first = chosen && `${assigned ? 'Accepted by' : 'Offered to'} ${chosen.display_name}${reason}.`;
  const rest = others.length > 0 ? `${others.join(', ')}.` : null;
  return [first, rest].filter(Boolean).join(' ') || null;
}
