import type { IdentityCheck, PrivacyKind } from '../api/requests';

export const privacyKinds: Record<PrivacyKind, string> = {
  access: 'See the data',
  export: 'Take the data along',
  correction: 'Correct the data',
  restriction: 'Freeze the data',
  erasure: 'Erase the data',
  anonymisation: 'Anonymise the data',
};

export const identityChecks: Record<IdentityCheck, string> = {
  'same-address': 'Wrote from the address we know',
  'call-back': 'Called back on the number we know',
  document: 'Showed a document',
  'signed-in': 'Was signed in',
  known: 'Is known to us in person',
  'not-checked': 'Not checked yet',
};
