import { assignmentHandlers } from './assignment';
import { auditHandlers } from './audit';
import { bulkHandlers } from './bulk';
import { campaignHandlers } from './campaign';
import { duplicateHandlers } from './duplicates';
import { failureHandlers } from './failure';
import { formHandlers } from './form';
import { identityHandlers } from './identity';
import { intakeHandlers } from './intake';
import { leadHandlers } from './lead';
import { messagingHandlers } from './messaging';
import { privacyHandlers } from './privacy';
import { serviceHandlers } from './service';
import { webhookHandlers } from './webhook';

export const handlers = [
  ...auditHandlers,
  ...failureHandlers,
  ...formHandlers,
  ...identityHandlers,
  ...assignmentHandlers,
  ...intakeHandlers,
  ...duplicateHandlers,
  ...bulkHandlers,
  ...leadHandlers,
  ...campaignHandlers,
  ...messagingHandlers,
  ...privacyHandlers,
  ...serviceHandlers,
  ...webhookHandlers,
];
