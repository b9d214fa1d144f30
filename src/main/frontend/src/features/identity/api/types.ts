import type { Permission, Role } from '@/lib/api-types';

/** When a rep may be offered leads, and which and how many. */
export interface Availability {
  time_zone: string;
  works_from: string | null;
  works_to: string | null;
  /** Days of the week, 1 for Monday. */
  works_on: number[];
  absent_from: string | null;
  absent_to: string | null;
  languages: string[];
  regions: string[];
  services: string[];
  max_open_leads: number | null;
}

export interface AvailabilityView extends Availability {
  open_offers: number;
}

export interface PersonCard {
  username: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  roles: Role[];
  active: boolean;
}

export interface PersonDraft {
  username: string;
  first_name: string;
  last_name: string;
  email: string;
  roles: Role[];
  password: string;
}

/** A program's token, without its secret. */
export interface ApiToken {
  id: string;
  name: string;
  permissions: Permission[];
  created_by: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** How a person is told of leads offered to them, beside the console. An empty text takes a value away. */
export interface OwnNoticesChange {
  email: boolean;
  sms: boolean;
  phone: string;
  quiet_from: string;
  quiet_to: string;
  time_zone: string;
}

export interface OwnNotices extends Omit<OwnNoticesChange, 'phone' | 'quiet_from' | 'quiet_to'> {
  phone: string | null;
  quiet_from: string | null;
  quiet_to: string | null;
  /** Where mails go; `null`: the person has no address. */
  email_address: string | null;
  /** Whether Baton can send texts at all. */
  sms_possible: boolean;
}
