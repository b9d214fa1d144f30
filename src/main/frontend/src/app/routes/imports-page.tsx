import { useNavigate, useSearch } from '@tanstack/react-router';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useImports } from '@/features/intake/api/imports';
import { ImportList } from '@/features/intake/components/imports/import-list';

export default function ImportsPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/imports' });
  const navigate = useNavigate({ from: '/imports' });
  const imports = useImports(page);
  return (
    <>
      <PageHeader title="Imports" hint="Lead sheets that were uploaded, newest first.">
        <LinkButton to="/imports/new">Upload leads</LinkButton>
      </PageHeader>
      <QueryView
        query={imports}
        what="the imports"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="upload"
            title="No sheet was uploaded yet"
            text="Upload an XLSX, XLS or CSV file. You see what would be imported before anything is."
          >
            <LinkButton to="/imports/new">Upload leads</LinkButton>
          </MessagePanel>
        }
      >
        {(list) => (
          <>
            <ImportList imports={list.items} />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
