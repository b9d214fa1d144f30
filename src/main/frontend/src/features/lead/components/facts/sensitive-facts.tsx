import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { formatHidden } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useRevealFinancial, type LeadDetail } from '@/features/lead/api/lead';
import { Fact } from './fact';
import { hiddenFields, moneyField, type FactField } from './fact-fields';
import classes from './facts.module.css';

/** Money for everybody who sees the lead; number and birthday only on a click that is written to the audit log. */
export function SensitiveFacts({ lead }: { lead: LeadDetail }) {
  const mayReveal = usePermission('lead:financial');
  const mayEdit = lead.actions.includes('edit');
  const reveal = useRevealFinancial(lead.lead_id);
  const showButton = useRef<HTMLButtonElement>(null);
  const { ssn, npv, offer } = lead.financial;
  const shown = reveal.data;
  const hidden = hiddenFields(shown);

  const wasShown = useRef(false);

  useEffect(() => {
    // what was changed is kept back again, and its field is gone
    if (wasShown.current && !shown && document.activeElement === document.body) showButton.current?.focus();
    wasShown.current = shown !== undefined;
  }, [shown]);

  return (
    <Section title="Financial">
      <Stack gap="sm">
        <dl className={classes.facts} aria-live="polite">
          <Known lead={lead} field={moneyField('npv', 'Net present value', npv)} mayEdit={mayEdit} />
          <Known lead={lead} field={moneyField('offer', 'Offer', offer)} mayEdit={mayEdit} />
          <Known
            lead={lead}
            field={hidden.ssn}
            masked={shown ? null : ssn}
            mayEdit={mayEdit && mayReveal}
            onSaved={reveal.reset}
          />
          <Known
            lead={lead}
            field={hidden.birthday}
            masked={shown ? null : lead.date_of_birth}
            mayEdit={mayEdit}
            onSaved={reveal.reset}
          />
        </dl>
        {mayReveal && (ssn !== null || lead.date_of_birth !== null) && (
          <>
            <Group>
              <Button
                ref={showButton}
                size="xs"
                variant="default"
                leftSection={<Icon name="lock" size={14} />}
                loading={reveal.isPending}
                onClick={() => (shown ? reveal.reset() : reveal.mutate(undefined))}
              >
                {shown ? 'Hide' : 'Show'}
              </Button>
            </Group>
            {!shown && (
              <Text size="xs" c="dimmed">
                Showing these values is recorded in the audit log with your name.
              </Text>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

interface KnownProps {
  lead: LeadDetail;
  field: FactField;
  /** What everybody sees of a value that is kept back. */
  masked?: string | null;
  mayEdit: boolean;
  onSaved?: () => void;
}

/** What is kept back looks like it; what nobody knows says so, or can be added. */
function Known({ field, masked = null, mayEdit, ...rest }: KnownProps) {
  if (masked === null && (mayEdit || field.value)) {
    return <Fact field={field} mayEdit={mayEdit} {...rest} />;
  }
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>{masked === null ? 'Not known' : formatHidden(masked)}</dd>
    </div>
  );
}
