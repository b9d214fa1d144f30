import { PageHeader } from '@/components/ui/page-header';
import { Team } from '@/features/identity/components/team';

export default function PeoplePage() {
  return (
    <>
      <PageHeader title="People" hint="Who works here, and when." />
      <Team />
    </>
  );
}
