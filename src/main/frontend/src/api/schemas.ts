import type { components } from './schema';

/** A shape of the API by its name in the served document, as `openapi.json` holds it. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A body from which nothing is left out, as a form holds it. */
export type Whole<T> = { [K in keyof T]-?: NonNullable<T[K]> };

export type Grade = Schema<'Grade'>;
export type LeadCategory = Schema<'LeadCategory'>;
export type RefusedAnswer = Schema<'RefusedOffersRefused'>['answer'];
export type ProgressGroup = Schema<'ProgressGroup'>;
export type LeadStatus = Schema<'LeadStatus'>;
export type LeadSummary = Schema<'LeadSummary'>;
export type LeadAction = Schema<'LeadDetail'>['actions'][number];
export type Person = Schema<'UserUser'>;
export type Role = Schema<'Role'>;
export type Permission = Schema<'Permission'>;
export type Me = Schema<'AuthMe'>;
