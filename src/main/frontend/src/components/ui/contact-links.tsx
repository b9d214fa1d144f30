import { Anchor } from '@mantine/core';

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Anchor inherit href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {phone}
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
