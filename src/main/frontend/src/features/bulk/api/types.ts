export const bulkActions = ['assign', 'move', 'change_status', 'tag', 'untag', 'delete'] as const;
export type BulkAction = (typeof bulkActions)[number];

export const actionLabels: Record<BulkAction | 'undo', string> = {
  assign: 'Assign',
  move: 'Move',
  change_status: 'Change status',
  tag: 'Tag',
  untag: 'Take tag away',
  delete: 'Delete',
  undo: 'Undo',
};

/** Which leads: picked by hand, or all that match what the list shows. */
export type BulkSet = { lead_ids: string[] } | { filter: object };

export interface BulkParameters {
  assignees?: string[] | null;
  also_accepted?: boolean;
  campaign_id?: string | null;
  status?: string | null;
  tag?: string | null;
}

export type BulkWish = BulkSet & BulkParameters & { action: BulkAction };

export type JobStatus = 'queued' | 'running' | 'completed' | 'cancelled' | 'failed';

export interface NotDone {
  lead_id: string;
  state: 'skipped' | 'failed';
  reason: string;
}

export interface BulkJob {
  job_id: string;
  action: BulkAction | 'undo';
  parameters: BulkParameters;
  status: JobStatus;
  total: number;
  done: number;
  skipped: number;
  failed: number;
  message: string | null;
  undoes: string | null;
  undone_by: string | null;
  undo_until: string | null;
  created_by: string;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface BulkJobDetail extends BulkJob {
  reasons: { state: string; reason: string; leads: number }[];
  not_done: { items: NotDone[]; page: number; size: number; total: number };
}

export const isMoving = ({ status }: BulkJob) => status === 'queued' || status === 'running';
