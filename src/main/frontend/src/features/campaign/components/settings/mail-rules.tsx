import type { Campaign } from '@/features/campaign/api/campaigns';
import { LegalBasisForm } from './legal-basis-form';
import { RuleSwitch } from './rule-switch';

/** By which right leads get mails, what they are asked before, and what is counted. */
export function MailRules({ campaign }: { campaign: Campaign }) {
  return (
    <>
      <LegalBasisForm campaign={campaign} />
      <RuleSwitch
        campaign={campaign}
        rule="first_answer_to_all"
        title="First answer"
        label="Also for leads of sheets and those entered by hand"
        description="Who asks by a form, a page or a program gets one short e-mail within seconds: the request has arrived, and somebody will be in touch. Turn this on where the people of your lists asked you, too."
        submit="Save first answer"
      />
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
