import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LeadDetail } from '@/features/lead/api/lead';
import { LeadRouting } from '@/features/lead/components/page/lead-routing';
import { LeadTexts } from '@/features/lead/components/page/lead-texts';
import { LeadProcess } from '@/features/lead/components/process/lead-process';
import { LeadTimeline } from '@/features/lead/components/timeline/lead-timeline';
import { leadTabs } from '../search';

const labels: Record<(typeof leadTabs)[number], string> = {
  history: 'History',
  texts: 'Texts',
  routing: 'Routing',
  process: 'Process',
};

/** The middle of a lead's page: what happened, and what is looked at less often. */
export function LeadPageTabs({ lead, mayAdd }: { lead: LeadDetail; mayAdd: boolean }) {
  const { tab = 'history' } = useSearch({ from: '/signed-in/leads/$leadId' });
  const navigate = useNavigate({ from: '/leads/$leadId' });

  function show(value: string | null) {
    void navigate({ search: { tab: leadTabs.find((each) => each === value) }, replace: true });
  }

  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List aria-label="Lead" mb="md" className="scrolling-tabs">
        {leadTabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {labels[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        {tab === 'history' && <LeadTimeline leadId={lead.lead_id} mayAdd={mayAdd} />}
        {tab === 'texts' && <LeadTexts leadId={lead.lead_id} />}
        {tab === 'routing' && <LeadRouting lead={lead} />}
        {tab === 'process' && <LeadProcess lead={lead} />}
      </Tabs.Panel>
    </Tabs>
  );
}
