import { Paper } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useOrganisation } from '@/features/identity/api/organisation';
import { OrganisationForm } from '@/features/identity/components/organisation/organisation-form';

export default function OrganisationPage() {
  const organisation = useOrganisation();
  return (
    <>
      <PageHeader
        title="Organisation"
        hint="New campaigns and new reps start with these. Those that exist keep their own."
      />
      <QueryView query={organisation} what="the organisation">
        {(current) => (
          <Paper withBorder p="md" maw={640}>
            <OrganisationForm current={current} />
          </Paper>
        )}
      </QueryView>
    </>
  );
}
