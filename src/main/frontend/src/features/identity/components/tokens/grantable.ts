import type { Permission } from '@/api/schemas';

/** What a program may be allowed, in words; running people and tokens is not among it. */
export const grantable: [Permission, string][] = [
  ['lead:read', 'Read leads (of no use without the next one)'],
  ['lead:read-all', 'Read all leads'],
  ['lead:create', 'Enter leads'],
  ['lead:work', 'Answer and work leads'],
  ['lead:assign', 'Assign leads, set availability, decide on mails'],
  ['lead:delete', 'Delete many leads at once'],
  ['lead:financial', 'Read SSN and money'],
  ['import:run', 'Upload sheets'],
  ['campaign:read', 'Read campaigns'],
  ['campaign:manage', 'Say who may post leads to a campaign'],
  ['privacy:handle', 'Handle requests about personal data'],
  ['privacy:hold', 'Put leads under legal hold'],
  ['outbox:read', 'Read the outbox of the demo'],
  ['deployment:create', 'Put processes and rules live'],
  ['key:rotate', 'Rotate the data keys'],
  ['failure:handle', 'See what failed, try it again, give it up'],
  ['audit:read', 'Read and verify the audit log'],
];
