import type { NewLead } from '@/features/intake/api/leads';
import type { CampaignOption } from './campaign-choice';

/** What stands in the form, by the paths of the API. */
export type LeadValues = Record<string, string>;

interface Choices {
  campaign: CampaignOption | undefined;
  assignTo: string[];
  consent: boolean;
}

/** The lead as it is sent: what is blank is left out, and so are fields of another campaign. */
export function leadBody(values: LeadValues, { campaign, assignTo, consent }: Choices): NewLead {
  const own = campaign?.custom_fields.map(({ key }) => key) ?? [];
  const custom = Object.entries(filled(values, 'custom_fields.')).filter(([key]) => own.includes(key));
  const amount = (name: 'npv' | 'offer') => {
    const { amount: of, currency } = filled(values, `financial.${name}.`);
    return of ? { [name]: { amount: of, currency: currency ?? campaign?.currency } } : {};
  };
  const financial = { ...pick(filled(values, 'financial.'), 'ssn'), ...amount('npv'), ...amount('offer') };
  return {
    campaign_id: campaign?.id ?? '',
    assign_to: assignTo,
    contact: filled(values, 'contact.'),
    lead_details: filled(values, 'lead_details.'),
    ...(consent && { form_metadata: { consent_given: true } }), // nothing ticked: nobody said no
    ...(custom.length > 0 && { custom_fields: Object.fromEntries(custom) }),
    ...(Object.keys(financial).length > 0 && { financial }),
  };
}

const pick = (values: LeadValues, name: string) =>
  values[name] === undefined ? {} : { [name]: values[name] };

function filled(values: LeadValues, part: string): LeadValues {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([path, value]) => path.startsWith(part) && value.trim() !== '')
      .map(([path, value]) => [path.slice(part.length), value]),
  );
}
