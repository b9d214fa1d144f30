import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { Facts, type Fact } from '@/components/ui/facts';
import type { Diagram } from '@/features/lead/api/lead';

/** What the colours of the diagram say, for those who do not see them. */
export function DiagramWords({ diagram }: { diagram: Diagram }) {
  const nameOf = useMemo(() => names(diagram.bpmn_xml), [diagram.bpmn_xml]);
  const list = (ids: string[]) => ids.map(nameOf).filter(Boolean).join(', ');
  const facts: Fact[] = [
    ['Done', list(diagram.completed)],
    ['Now', <strong key="now">{list(diagram.active) || 'Nothing'}</strong>],
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

function names(xml: string): (id: string) => string {
  const elements = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*');
  const found = new Map<string, string>();
  for (const element of elements) {
    const id = element.getAttribute('id');
    if (id) found.set(id, element.getAttribute('name') ?? '');
  }
  return (id) => found.get(id) ?? '';
}
