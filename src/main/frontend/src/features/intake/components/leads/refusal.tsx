import { Alert, Group } from '@mantine/core';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link';
import { ApiError } from '@/api/error';

/** Problems that stand at a field of the form. */
const atField = /^(campaign_id$|contact\.|lead_details\.|financial\.|custom_fields\.)/;
const title = 'The lead was not created';

/** What stands at its field is not said twice. A person who is a lead already can be opened, if it is one's own to see. */
export function Refusal({ error }: { error: unknown }) {
  if (!(error instanceof ApiError)) return <ErrorAlert error={error} title={title} />;
  const fields = Object.entries(error.fields);
  const others = fields.filter(([path]) => !atField.test(path)).map(([, message]) => message);
  if (fields.length > 0) {
    return (
      <Alert color="red" variant="light" role="alert" icon={<Icon name="warning" />} title={title}>
        {others.length > 0 ? others.join('. ') : 'Check the marked fields.'}
      </Alert>
    );
  }
  return (
    <>
      <ErrorAlert error={error} title={title} />
      {error.existingLeadId && (
        <Group>
          <LinkButton to="/leads/$leadId" params={{ leadId: error.existingLeadId }} variant="default">
            Open that lead
          </LinkButton>
        </Group>
      )}
    </>
  );
}
