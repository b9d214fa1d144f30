import { Button } from '@mantine/core';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useServices } from '@/features/service/api/services';
import { ServiceList } from '@/features/service/components/service-list';
import { AddService } from '@/features/service/components/service-modal';
import { usePermission } from '@/lib/session';

export default function ServicesPage() {
  const services = useServices();
  const manages = usePermission('campaign:manage');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title="Services"
        hint="A lead that asks for one of these, or for a service of its campaign, scores as specific interest. Changes count from the next lead; scores stay as they are."
      >
        {manages && <Button onClick={() => setAdding(true)}>New service</Button>}
      </PageHeader>
      <QueryView
        query={services}
        what="the services"
        isEmpty={(all) => all.length === 0}
        empty={
          <MessagePanel
            icon="flag"
            title="No services yet"
            text="Until there are some, only the services of each campaign count as specific."
          />
        }
      >
        {(all) => <ServiceList services={all} manages={manages} />}
      </QueryView>
      {adding && <AddService onClose={() => setAdding(false)} />}
    </>
  );
}
