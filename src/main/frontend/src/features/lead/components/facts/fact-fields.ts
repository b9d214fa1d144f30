import type { Schema } from '@/api/schemas';
import type { LeadChange, LeadDetail } from '@/features/lead/api/lead';
import { countryName, formatDay, formatMoney, languageName } from '@/lib/format';

type Money = NonNullable<LeadDetail['financial']['npv']>;
type Shown = Schema<'Revealed'>;

export interface FactField {
  /** As the API names it: "phone", "financial.npv", of a lead's own fields "custom_fields.Roof size". */
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
  placeholder?: string;
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
const financial = 'financial.';

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

/** Money is written in one go: "12500 EUR". */
export function moneyField(name: 'npv' | 'offer', label: string, money: Money | null): FactField {
  const field = { name: financial + name, label, placeholder: '12500 USD' };
  if (!money) return { ...field, value: '' };
  return { ...field, value: `${money.amount} ${money.currency ?? ''}`.trim(), shown: formatMoney(money) };
}

/** Kept back until it is shown: there is nothing to change before. */
export function hiddenFields(shown: Shown | undefined): { ssn: FactField; birthday: FactField } {
  const day = shown?.date_of_birth ?? '';
  return {
    ssn: { name: `${financial}ssn`, label: 'SSN', value: shown?.ssn ?? '', placeholder: '123-45-6789' },
    birthday: {
      name: 'date_of_birth',
      label: 'Date of birth',
      type: 'date',
      value: day,
      shown: day && formatDay(day),
    },
  };
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
  if (name.startsWith(own)) return { custom_fields: { [name.slice(own.length)]: given }, version };
  if (name.startsWith(financial)) {
    const part = name.slice(financial.length);
    return { financial: { [part]: part === 'ssn' ? given : moneyOf(given) }, version };
  }
  return { [name]: given, version };
}

/** "12,500 EUR" -> its amount and currency; without one that of before counts, or the campaign's. */
function moneyOf(text: string | null) {
  if (text === null) return null;
  const [, amount = text, currency] = /^(.*\d.*?)\s*([a-z]{3})$/i.exec(text) ?? [];
  return { amount, ...(currency && { currency: currency.toUpperCase() }) };
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
