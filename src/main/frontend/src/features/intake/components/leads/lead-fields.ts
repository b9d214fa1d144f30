interface LeadInput {
  /** As the API names it. */
  path: string;
  label: string;
  type?: string;
  description?: string;
  maxLength: number;
}

export const contactFields: LeadInput[] = [
  { path: 'contact.firstName', label: 'First name', maxLength: 100 },
  { path: 'contact.lastName', label: 'Last name', maxLength: 100 },
  { path: 'contact.email', label: 'E-mail', type: 'email', maxLength: 255 },
  { path: 'contact.phone', label: 'Phone', type: 'tel', maxLength: 60 },
  { path: 'contact.company', label: 'Company', maxLength: 255 },
  { path: 'contact.date_of_birth', label: 'Date of birth', type: 'date', maxLength: 10 },
  { path: 'contact.city', label: 'City', maxLength: 100 },
  { path: 'contact.region', label: 'State or region', maxLength: 100 },
  { path: 'contact.postal_code', label: 'Postal code', maxLength: 20 },
  { path: 'contact.country', label: 'Country', maxLength: 100 },
];

export const detailFields: LeadInput[] = [
  { path: 'lead_details.budget_range', label: 'Budget', maxLength: 50 },
  { path: 'lead_details.timeline', label: 'When', maxLength: 100 },
];

export const urgencies = [
  { value: '', label: 'Not said' },
  { value: 'High', label: 'High' },
  { value: 'Medium', label: 'Medium' },
  { value: 'Low', label: 'Low' },
];
