import type { FormFieldName } from '@/features/intake/api/form';

/** All that a form can ask for, in its order. */
export const formFields: readonly FormFieldName[] = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'service',
  'urgency',
  'budget',
  'timeline',
  'message',
];
