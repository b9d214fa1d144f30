import { useState, type ReactNode } from 'react';
import { BulkBar } from '@/features/bulk/components/bulk-bar';
import { BulkModal } from '@/features/bulk/components/bulk-modal';
import type { BulkAction } from '@/features/bulk/api/jobs';
import type { LeadList } from '@/features/lead/api/leads';
import { LeadExport } from '@/features/lead/components/list/lead-export';
import type { Person, Schema } from '@/api/schemas';

/** Leads picked by hand, on one page or several, or all that match. */
export interface Picked {
  ids: ReadonlySet<string>;
  all: boolean;
}

export const nothingPicked: Picked = { ids: new Set(), all: false };

interface LeadsBulkProps {
  list: LeadList;
  page: Schema<'ItemPageLeadSummary'>;
  picked: Picked;
  reps: Person[];
  campaigns: { value: string; label: string }[];
  onPicked: (picked: Picked) => void;
}

/** Bulk work on the list as it is shown. */
export function LeadsBulk({ list, page, picked, reps, campaigns, onPicked }: LeadsBulkProps): ReactNode {
  const [action, setAction] = useState<BulkAction | null>(null);
  const { sort, ...filter } = list;
  const here = page.items.map((lead) => lead.lead_id);
  const pickedHere = here.filter((id) => picked.all || picked.ids.has(id)).length;
  const count = picked.all ? page.total : picked.ids.size;
  const ids = [...picked.ids];

  function pickPage(every: boolean) {
    const next = new Set(picked.all ? [] : picked.ids);
    for (const id of here) {
      if (every) next.add(id);
      else next.delete(id);
    }
    onPicked({ ids: next, all: false });
  }

  return (
    <>
      <BulkBar
        picked={count}
        page={pickedHere === 0 ? 'none' : pickedHere < here.length ? 'some' : 'all'}
        all={picked.all}
        total={page.total}
        onPage={pickPage}
        onAll={() => onPicked({ ids: new Set(), all: true })}
        onClear={() => onPicked(nothingPicked)}
        onAction={setAction}
      >
        <LeadExport list={picked.all ? list : { q: null, sort, lead_ids: ids }} total={count} picked />
      </BulkBar>
      <BulkModal
        action={action}
        set={picked.all ? { filter } : { lead_ids: ids }}
        count={count}
        reps={reps}
        campaigns={campaigns}
        onStarted={() => onPicked(nothingPicked)}
        onClose={() => setAction(null)}
      />
    </>
  );
}
