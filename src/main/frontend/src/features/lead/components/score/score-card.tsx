import { Group, RingProgress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { useLeadScore, type LeadDetail, type ScoreExplanation } from '@/features/lead/api/lead';
import { gradeWords } from '@/lib/lead-labels';
import { ScoreCriteria } from './score-criteria';
import { nextWords, gainWords } from './score-words';

const ring = { A: 'red.6', B: 'orange.6', C: 'baton.6', D: 'gray.6' };

/** The score as a ring, what it is made of, what was missed, and what would raise the grade. */
export function ScoreCard({ lead }: { lead: LeadDetail }) {
  const score = useLeadScore(lead.lead_id);
  return (
    <Section title="Score">
      <Stack gap="md">
        <Group gap="md" wrap="nowrap">
          <RingProgress
            size={92}
            thickness={9}
            roundCaps
            aria-hidden
            sections={[{ value: lead.lead_score, color: ring[lead.lead_grade] }]}
            label={
              <Text ta="center" fw={650} className="tabular">
                {lead.lead_score} {lead.lead_grade}
              </Text>
            }
          />
          <div>
            <VisuallyHidden>
              Score {lead.lead_score} of 100, grade {lead.lead_grade}, {gradeWords[lead.lead_grade]}.
            </VisuallyHidden>
            {score.data && <Raise score={score.data} />}
          </div>
        </Group>
        <QueryView query={score} what="the score">
          {(data) => (
            <>
              <ScoreCriteria criteria={data.criteria} />
              <Text size="xs" c="dimmed">
                Rules version {data.rules_version ?? 'not known'}
              </Text>
            </>
          )}
        </QueryView>
      </Stack>
    </Section>
  );
}

function Raise({ score }: { score: ScoreExplanation }) {
  if (!score.next_grade) return <Text size="sm">The best grade.</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {nextWords(score.next_grade)}
      </Text>
      <Text size="sm">{gainWords(score.gains)}</Text>
    </>
  );
}
