import { Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LeadCategory } from '@/api/schemas';
import { formatNumber } from '@/lib/format';
import { categoryLabels } from '@/lib/lead-labels';
import type { LeadCounts } from '@/features/lead/api/leads';

interface LeadTabsProps {
  category: LeadCategory | undefined;
  counts: LeadCounts | undefined;
  onChange: (category: LeadCategory | undefined) => void;
  children: ReactNode;
}

const categories = Object.keys(categoryLabels) as LeadCategory[];

export function LeadTabs({ category, counts, onChange, children }: LeadTabsProps) {
  return (
    <Tabs
      value={category ?? 'all'}
      onChange={(value) => onChange(value === 'all' ? undefined : (value as LeadCategory))}
    >
      <Tabs.List aria-label="Lead lists" className="scrolling-tabs">
        <Tab value="all" label="All" count={counts?.total} />
        {categories.map((each) => (
          <Tab key={each} value={each} label={categoryLabels[each]} count={counts?.[each]} />
        ))}
      </Tabs.List>
      <Tabs.Panel value={category ?? 'all'} pt="md">
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}

function Tab({ value, label, count }: { value: string; label: string; count: number | undefined }) {
  return (
    <Tabs.Tab value={value}>
      {label}{' '}
      <Text span size="sm" c="dimmed" className="tabular">
        {count === undefined ? '' : formatNumber(count)}
      </Text>
    </Tabs.Tab>
  );
}
