import type { Schema } from './schemas';

/** What the server said went wrong, or that it could not be reached (status 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly fields: Record<string, string>;
  /** The lead that a person is already, for those who may know it. */
  readonly existingLeadId: string | undefined;

  /** Who changed the same since the person saw it. */
  readonly changedMeanwhile: Schema<'ChangedMeanwhileChange'> | undefined;

  constructor(status: number, envelope: Partial<Schema<'ApiError'>>) {
    super(envelope.message ?? fallbackMessage(status));
    this.name = 'ApiError';
    this.status = status;
    this.code = envelope.error ?? 'UNKNOWN';
    this.field = envelope.field ?? null;
    this.existingLeadId = envelope.existing_lead_id;
    this.changedMeanwhile = envelope.changed_meanwhile;
    const problems =
      envelope.errors ?? (envelope.field ? [{ field: envelope.field, message: this.message }] : []);
    this.fields = Object.fromEntries(problems.map((each) => [each.field, each.message]));
  }
}

function fallbackMessage(status: number): string {
  if (status === 0) return 'Baton cannot be reached. Check your connection.';
  if (status === 403) return 'You are not allowed to do this.';
  if (status === 404) return 'This does not exist, or it is not yours to see.';
  if (status === 413) return 'The file is too large.';
  return `The server answered with an error (${status}).`;
}

/** What is wrong with a field, or with one value of its list: "languages[1]". */
export function fieldError(error: unknown, field: string): string | undefined {
  const fields = error instanceof ApiError ? error.fields : {};
  return Object.entries(fields).find(([path]) => path === field || path.startsWith(`${field}[`))?.[1];
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
