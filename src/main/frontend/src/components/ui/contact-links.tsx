import { Anchor } from '@mantine/core';
import { formatPhone } from '@/lib/format';

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Anchor inherit href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {formatPhone(phone)}
    </Anchor>
  );
}

export function MailLink({ email }: { email: string }) {
  return (
    <Anchor inherit href={`mailto:${email}`}>
      {email}
    </Anchor>
  );
}
