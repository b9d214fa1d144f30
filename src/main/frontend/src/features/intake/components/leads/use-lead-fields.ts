import { useState } from 'react';
import { ApiError } from '@/api/error';
import type { LeadValues } from './lead-body';

/** What each input of the form shows, does, and says of the server's answer. */
export function useLeadFields(error: unknown) {
  const [values, setValues] = useState<LeadValues>({});
  const problems = error instanceof ApiError ? error.fields : {};
  const set = (path: string, value: string) => setValues((before) => ({ ...before, [path]: value }));
  return {
    values,
    problems,
    text: (path: string) => ({
      value: values[path] ?? '',
      error: problems[path],
      onChange: (event: { currentTarget: { value: string } }) => set(path, event.currentTarget.value),
    }),
    choice: (path: string) => ({
      value: values[path] ?? '',
      error: problems[path],
      onChange: (value: string) => set(path, value),
    }),
  };
}

export type LeadFields = ReturnType<typeof useLeadFields>;
