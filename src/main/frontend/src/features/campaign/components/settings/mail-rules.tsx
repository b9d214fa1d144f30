import type { Campaign } from '@/features/campaign/api/campaigns';
import { RuleSwitch } from './rule-switch';

/** What leads are asked before they get mails, and what is counted of those. */
export function MailRules({ campaign }: { campaign: Campaign }) {
  return (
    <>
      <RuleSwitch
        campaign={campaign}
        rule="double_opt_in"
        title="Consent to mail"
        label="Ask by e-mail before the first message"
        description="Who agrees to mail on a form gets one e-mail with a link. The follow-up begins when they confirm on the page behind it; who does not confirm in time gets no further mail."
        submit="Save consent"
      />
      <RuleSwitch
        campaign={campaign}
        rule="count_mails"
        title="What leads do with mails"
        label="Count opens and clicks"
        description="Only for leads that agreed to be written to. Say so in the consent text of the campaign's forms."
        submit="Save counting"
      />
    </>
  );
}
