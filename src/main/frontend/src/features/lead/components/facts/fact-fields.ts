import type { LeadChange, LeadDetail } from '@/features/lead/api/lead';
import { countryName, formatDay, languageName } from '@/lib/format';

export interface FactField {
  /** As the API names it; of a lead's own fields "custom_fields.Roof size". */
  name: string;
  label: string;
  value: string;
  /** How the value is shown, when not as it is. */
  shown?: string;
  choices?: string[];
  /** To choose from; anything else can be written. */
  offered?: string[];
  nameOf?: (choice: string) => string;
  type?: 'email' | 'tel' | 'date';
  inputMode?: 'decimal';
  long?: boolean;
  required?: boolean;
}

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'sv',
  'da',
  'cs',
  'uk',
  'ru',
  'tr',
  'ar',
  'ja',
  'zh',
];
const urgencies = ['high', 'medium', 'low'];
const own = 'custom_fields.';

/** A field that the lead's campaign defines. */
export interface OwnField {
  key: string;
  label?: string;
  type?: 'text' | 'number' | 'date' | 'boolean';
}

export function contactFields(lead: LeadDetail): FactField[] {
  return [
    { name: 'first_name', label: 'First name', value: lead.first_name ?? '', required: true },
    { name: 'last_name', label: 'Last name', value: lead.last_name ?? '', required: true },
    { name: 'email', label: 'Email', value: lead.email ?? '', type: 'email' },
    { name: 'phone', label: 'Phone', value: lead.phone ?? '', type: 'tel' },
    { name: 'company', label: 'Company', value: lead.company ?? '' },
    {
      name: 'language',
      label: 'Language',
      value: lead.language ?? '',
      shown: languageName(lead.language ?? ''),
      choices: languages,
      nameOf: languageName,
    },
    { name: 'city', label: 'City', value: lead.city ?? '' },
    { name: 'region', label: 'Region', value: lead.region ?? '' },
    { name: 'postal_code', label: 'Postal code', value: lead.postal_code ?? '' },
    { name: 'country', label: 'Country', value: lead.country ?? '', shown: countryName(lead.country ?? '') },
  ];
}

/** @param services of the campaign, then of the house */
export function requestFields(lead: LeadDetail, services: string[]): FactField[] {
  return [
    { name: 'service_interest', label: 'Service', value: lead.service_interest ?? '', offered: services },
    { name: 'urgency', label: 'Urgency', value: lead.urgency ?? '', choices: urgencies, nameOf: capital },
    { name: 'budget_range', label: 'Budget', value: lead.budget_range ?? '' },
    { name: 'timeline', label: 'Time frame', value: lead.timeline ?? '' },
    { name: 'message', label: 'Message', value: lead.message ?? '', long: true },
  ];
}

/** Those that the campaign defines, then what else the lead has. */
export function ownFields(lead: LeadDetail, defined: OwnField[]): FactField[] {
  const others = Object.keys(lead.custom_fields).filter((key) => !defined.some((field) => field.key === key));
  return [...defined.map((field) => ownField(lead, field)), ...others.map((key) => ownField(lead, { key }))];
}

const yesOrNo = (value: string) => ({ true: 'Yes', false: 'No' })[value] ?? value;

function ownField(lead: LeadDetail, { key, label = key, type }: OwnField): FactField {
  const value = lead.custom_fields[key] ?? '';
  const field = { name: own + key, label, value };
  switch (type) {
    case 'boolean':
      return { ...field, shown: yesOrNo(value), choices: ['true', 'false'], nameOf: yesOrNo };
    case 'date':
      return { ...field, type: 'date', shown: isDay(value) ? formatDay(value) : value };
    case 'number':
      return { ...field, inputMode: 'decimal' };
    default:
      return field;
  }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** What to send for a value; an empty one clears the field. */
export function changeOf(name: string, value: string, version: number): LeadChange {
  const given = value.trim() || null;
  const change = name.startsWith(own)
    ? { custom_fields: { [name.slice(own.length)]: given } }
    : { [name]: given };
  return { ...change, version };
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
