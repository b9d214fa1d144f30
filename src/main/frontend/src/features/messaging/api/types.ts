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
