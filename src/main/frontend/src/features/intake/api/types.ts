export type ImportStatus =
  'validating' | 'previewed' | 'running' | 'completed' | 'failed' | 'cancelled' | 'undone';

/** Column of the sheet -> field, "custom:Name" or null when it is ignored. */
export type Mapping = Record<string, string | null>;

export interface LeadImport {
  import_id: string;
  file_name: string;
  campaign_id: string;
  campaign_name: string;
  assign_to: string[];
  status: ImportStatus;
  total_rows: number | null;
  checked_rows: number;
  valid: number;
  imported: number;
  duplicates: number;
  rejected: number;
  columns: string[];
  mapping: Mapping;
  mapping_source: 'recognised' | 'remembered' | 'given';
  message: string | null;
  problems: { message: string; count: number; severity: 'error' | 'warning' }[];
  created_by: string;
  created_at: string;
  finished_at: string | null;
  rows_per_second: number | null;
  undo_until: string | null;
  can_undo: boolean;
  task_id: string | null;
}

/** The server works on it now. */
export const isMoving = ({ status }: LeadImport) => status === 'validating' || status === 'running';

export interface ImportField {
  field: string;
  label: string;
  group: 'contact' | 'interest' | 'financial' | 'other';
}

export type RowKind = 'all' | 'rejected' | 'duplicate';

export interface ImportRow {
  row_number: number;
  values: Record<string, string | null>;
  fields: Record<string, string | null>;
  status: 'valid' | 'rejected' | 'duplicate' | 'imported';
  problems: { column: string | null; field: string | null; message: string }[];
  duplicate_of: { kind: 'file' | 'database'; row_number: number | null; lead_id: string | null } | null;
}
