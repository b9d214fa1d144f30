import { assignmentHandlers } from './assignment';
import { campaignHandlers } from './campaign';
import { duplicateHandlers } from './duplicates';
import { identityHandlers } from './identity';
import { intakeHandlers } from './intake';
import { leadHandlers } from './lead';
import { messagingHandlers } from './messaging';

export const handlers = [
  ...identityHandlers,
  ...assignmentHandlers,
  ...intakeHandlers,
  ...duplicateHandlers,
  ...leadHandlers,
  ...campaignHandlers,
  ...messagingHandlers,
];
