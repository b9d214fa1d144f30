import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { Facts, type Fact } from '@/components/ui/facts';
import type { Diagram } from '@/features/lead/api/lead';

/** What the colours of the diagram say, for those who do not see them. */
export function DiagramWords({ diagram }: { diagram: Diagram }) {
  const known = useMemo(() => elements(diagram.bpmn_xml), [diagram.bpmn_xml]);
  const nameOf = (id: string) => known.get(id)?.name ?? '';
  // An event's name says that it has come; of one that is open it has not.
  const nowOf = (id: string) => (known.get(id)?.isEvent ? `waiting for: ${nameOf(id)}` : nameOf(id));
  const list = (ids: string[], wordsOf: (id: string) => string) =>
    ids.map(wordsOf).filter(Boolean).join(', ');
  const facts: Fact[] = [
    ['Done', list(diagram.completed, nameOf)],
    ['Now', <strong key="now">{list(diagram.active, nowOf) || 'Nothing'}</strong>],
    [
      'Stopped at an error',
      diagram.incidents.map((each) => `${nameOf(each.element_id)}: ${each.message}`).join('; '),
    ],
  ];
  return (
    <Text component="div" size="sm" mt="md">
      <Facts facts={facts} />
    </Text>
  );
}

interface Element {
  name: string;
  isEvent: boolean;
}

function elements(xml: string): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')) {
    const id = element.getAttribute('id');
    const isEvent = element.localName === 'intermediateCatchEvent';
    if (id) found.set(id, { name: element.getAttribute('name') ?? '', isEvent });
  }
  return found;
}
