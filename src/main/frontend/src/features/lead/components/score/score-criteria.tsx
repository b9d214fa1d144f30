import { Stack, Text } from '@mantine/core';
import { Bar } from '@/components/ui/bar';
import type { ScoreExplanation } from '@/features/lead/api/lead';

type Criterion = ScoreExplanation['criteria'][number];

/** Points for each criterion with their reasons, then what was missed. */
export function ScoreCriteria({ criteria }: { criteria: Criterion[] }) {
  const earned = criteria.filter((each) => each.points !== 0);
  const missed = criteria.filter((each) => each.points === 0);
  return (
    <Stack gap="md">
      <Stack gap="sm" component="ul" className="plain-list" aria-label="Points">
        {earned.map((each) => (
          <li key={each.criterion}>
            <Bar
              label={each.criterion}
              value={Math.abs(each.points)}
              tone={each.points < 0 ? 'warn' : 'accent'}
              max={each.most ?? Math.abs(each.points)}
              text={pointsOf(each)}
              hint={each.reason}
            />
          </li>
        ))}
      </Stack>
      {missed.length > 0 && (
        <div>
          <Text size="sm" fw={600} id="score-missed">
            Missed
          </Text>
          <ul className="plain-list" aria-labelledby="score-missed">
            {missed.map((each) => (
              <Text component="li" size="sm" c="dimmed" key={each.criterion}>
                {each.criterion}: 0 of {each.most}
              </Text>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

function pointsOf({ points, most }: Criterion): string {
  if (most !== null) return `${points} of ${most}`;
  return points > 0 ? `+${points}` : String(points);
}
