export interface MailSummary {
  id: string;
  from: string;
  to: string;
  subject: string;
  received_at: string;
}

export interface Mail extends MailSummary {
  text: string | null;
  html: string | null;
  headers: { name: string; value: string }[];
}

/** A mail that may or may not have gone out. */
export interface UnknownMail {
  id: string;
  lead_id: string;
  channel: string;
  template: string;
  reason: string | null;
  since: string;
}
