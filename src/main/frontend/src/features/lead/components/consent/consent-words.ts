import type { ConsentChannel } from '@/features/lead/api/consent';

export const channelLabels: Record<ConsentChannel, string> = {
  email: 'email',
  phone: 'phone calls',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
};

export const consentChannels = Object.keys(channelLabels) as ConsentChannel[];
