import { ConsentState } from './consent';
import type { Options } from './options';
import type { Field, Settings } from './settings';
import { PageTime } from './tracking';

export const origin = 'https://baton.example';

const field = (name: Field['name'], path: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  path,
  label,
  kind: 'text',
  autocomplete: 'off',
  max_length: 100,
  required: true,
  options: [],
  ...more,
});

export const settings: Settings = {
  campaign_id: 'c-roofs',
  version: 3,
  language: 'en',
  direction: 'ltr',
  open: true,
  fields: [
    field('first_name', 'contact.firstName', 'First name'),
    field('email', 'contact.email', 'E-mail', { kind: 'email' }),
    field('service', 'lead_details.service_interest', 'Service', {
      kind: 'choice',
      required: false,
      options: [{ value: 'Roofs', label: 'New roofs' }],
    }),
    field('message', 'lead_details.message', 'Message', { kind: 'lines', required: false }),
  ],
  words: {
    title: 'Get in touch',
    open: 'Write to us',
    close: 'Close',
    submit: 'Send',
    sending: 'Sending',
    again: 'Again',
    optional: 'optional',
    choose: 'Choose',
    consent: 'You may contact me',
    consent_missing: 'Please agree',
    privacy: 'Privacy notice',
    summary: 'Please check',
    missing: 'Please fill this in',
    bad_email: 'No e-mail address',
    bad: '',
    success_title: 'Thank you',
    success: 'We have it',
    next_email: 'By e-mail within {time}',
    hour: 'an hour',
    hours: '{n} hours',
    duplicate: 'We have it already',
    failed: 'Not sent',
    wait: 'Wait {n} seconds',
    closed: 'Closed',
    cookies_question: 'Remember this visit?',
    cookies_accept: 'Accept',
    cookies_decline: 'Decline',
    cookies_accepted: 'Remembered',
    cookies_declined: 'Not remembered',
    cookies_withdraw: 'Forget it',
    cookies_change: 'Change',
  },
  privacy_url: 'https://shop.example/privacy',
  consent_needed: true,
};

export function optionsOf(more: Partial<Options> = {}): Options {
  return {
    script: document.createElement('script'),
    origin,
    campaign: 'c-roofs',
    kind: 'inline',
    token: undefined,
    lang: undefined,
    theme: 'auto',
    open: undefined,
    target: undefined,
    words: {},
    ...more,
  };
}

export const visit = () => ({ consent: new ConsentState(), time: new PageTime() });
