import { Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from '@/components/ui/link';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatRelative } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useLeadProcess, type Diagram, type LeadDetail } from '@/features/lead/api/lead';
import { DiagramWords } from './diagram-words';

const ProcessDiagram = lazy(() => import('./process-diagram'));

/** Where the lead is now: in words, and on the diagram of each process it runs in. */
export function LeadProcess({ lead }: { lead: LeadDetail }) {
  const process = useLeadProcess(lead.lead_id);
  return (
    <Stack>
      <Section title="Where it is now">
        <CurrentSteps process={lead.process} />
      </Section>
      <QueryView
        query={process}
        what="the process"
        skeleton={<Skeleton height={320} />}
        isEmpty={(diagrams) => diagrams.length === 0}
        empty={null}
      >
        {(diagrams) =>
          [...diagrams].reverse().map((each) => <OneDiagram key={each.process_instance_id} diagram={each} />)
        }
      </QueryView>
    </Stack>
  );
}

function OneDiagram({ diagram }: { diagram: Diagram }) {
  return (
    <Section title={diagram.name ?? diagram.definition_key}>
      <Suspense fallback={<Skeleton height={320} />}>
        <ProcessDiagram diagram={diagram} />
      </Suspense>
      <DiagramWords diagram={diagram} />
    </Section>
  );
}

function Stopped() {
  const mayMend = usePermission('failure:handle');
  return (
    <Text size="sm">
      The process stopped at an error.{' '}
      {mayMend ? (
        <Link to="/failures" inherit>
          See what can be done
        </Link>
      ) : (
        'Your manager can see why and let it go on.'
      )}
    </Text>
  );
}

function CurrentSteps({ process }: Pick<LeadDetail, 'process'>) {
  if (process.state === 'ended') return <Text size="sm">The process has ended.</Text>;
  return (
    <>
      {process.state === 'incident' && <Stopped />}
      <ul className="plain-list">
        {process.current_steps.map((step) => (
          <li key={step.element_id}>
            <Text size="sm">
              <strong>{step.name ?? step.element_id}</strong> in {step.process ?? 'a process'},{' '}
              {formatRelative(step.since)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
