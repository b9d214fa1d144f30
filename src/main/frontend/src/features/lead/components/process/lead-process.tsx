import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from '@/components/ui/link';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { usePermission } from '@/lib/session';
import { useLeadProcess, type Diagram, type LeadDetail, type LeadStep } from '@/features/lead/api/lead';
import { DiagramWords } from './diagram-words';
import { LeadWay } from './lead-way';

const ProcessDiagram = lazy(() => import('./process-diagram'));

/** Where the lead is: the steps of its way, and on demand the diagrams of its processes, the outermost first. */
export function LeadProcess({ lead }: { lead: LeadDetail }) {
  const process = useLeadProcess(lead.lead_id);
  const [drawn, setDrawn] = useState(false);
  return (
    <Section
      title="Where it is"
      aside={
        <Button variant="default" size="xs" aria-expanded={drawn} onClick={() => setDrawn(!drawn)}>
          {drawn ? 'Hide diagram' : 'Show diagram'}
        </Button>
      }
    >
      <QueryView query={process} what="the process" skeleton={<Skeleton height={60} />}>
        {({ steps, diagrams }) => (
          <Stack>
            <State state={lead.process.state} steps={steps} />
            <LeadWay steps={steps} />
            {drawn && diagrams.map((each) => <OneDiagram key={each.process_instance_id} diagram={each} />)}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function OneDiagram({ diagram }: { diagram: Diagram }) {
  const name = diagram.name ?? diagram.definition_key;
  return (
    <section aria-label={name}>
      <Text fw={600} size="sm" mb="xs">
        {name}
      </Text>
      <Suspense fallback={<Skeleton height={320} />}>
        <ProcessDiagram diagram={diagram} />
      </Suspense>
      <DiagramWords diagram={diagram} />
    </section>
  );
}

/** What the steps alone do not say. */
function State({ state, steps }: { state: LeadDetail['process']['state']; steps: LeadStep[] }) {
  if (state === 'incident') return <Stopped />;
  if (state === 'ended') return <Text size="sm">The process has ended.</Text>;
  const waits = steps.some(({ when }) => when === 'now');
  return waits ? null : <Text size="sm">Baton is working on it.</Text>;
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
