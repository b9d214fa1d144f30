import { sentence } from '@/lib/format';
import type { UnknownMail } from '../api/unknown';

export const nameOf = ({ template }: UnknownMail) => sentence(template.replaceAll('-', ' '));

/** Alerts to staff are about no lead. */
export const receiverOf = ({ lead_id: leadId }: UnknownMail) => (leadId ? `lead ${leadId}` : 'colleagues');
