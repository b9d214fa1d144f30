import type { ConsentChannel } from '../api/record-consent';

export const channelLabels: Record<ConsentChannel, string> = {
  email: 'email',
  phone: 'phone calls',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
};
