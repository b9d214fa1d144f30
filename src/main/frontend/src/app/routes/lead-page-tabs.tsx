import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LeadDetail } from '@/features/lead/api/lead';
import { LeadDocuments } from '@/features/lead/components/documents/lead-documents';
import { LeadRouting } from '@/features/lead/components/page/lead-routing';
import { LeadTexts } from '@/features/lead/components/page/lead-texts';
import { LeadTimeline } from '@/features/lead/components/timeline/lead-timeline';
import { leadTabs } from '../search';

const labels: Record<(typeof leadTabs)[number], string> = {
  history: 'History',
  documents: 'Documents',
  texts: 'Texts',
  routing: 'Routing',
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
        {tab === 'documents' && <LeadDocuments leadId={lead.lead_id} mayAdd={mayAdd} />}
        {tab === 'texts' && <LeadTexts leadId={lead.lead_id} />}
        {tab === 'routing' && <LeadRouting lead={lead} />}
      </Tabs.Panel>
    </Tabs>
  );
}
