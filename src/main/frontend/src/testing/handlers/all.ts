import { assignmentHandlers } from './assignment';
import { campaignHandlers } from './campaign';
import { formHandlers } from './form';
import { identityHandlers } from './identity';
import { intakeHandlers } from './intake';
import { leadHandlers } from './lead';
import { messagingHandlers } from './messaging';

export const handlers = [
  ...formHandlers,
  ...identityHandlers,
  ...assignmentHandlers,
  ...intakeHandlers,
  ...leadHandlers,
  ...campaignHandlers,
  ...messagingHandlers,
];
