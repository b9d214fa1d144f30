import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import {
  documentAddress,
  useDocuments,
  useRemoveDocument,
  type LeadDocument,
} from '@/features/lead/api/documents';
import { formatBytes, formatDateTime } from '@/lib/format';
import { DocumentUpload } from './document-upload';

/** The files on a lead, and a place to drop another one. */
export function LeadDocuments({ leadId, mayAdd }: { leadId: string; mayAdd: boolean }) {
  const [page, setPage] = useState(0);
  const documents = useDocuments(leadId, page);
  return (
    <Section title="Documents">
      <Stack gap="sm">
        <QueryView query={documents} what="the documents">
          {({ items, size, total }) => (
            <>
              {total === 0 && (
                <Text size="sm" c="dimmed">
                  No documents yet.
                </Text>
              )}
              <Stack gap="xs" component="ul" className="plain-list" aria-label="Documents">
                {items.map((each) => (
                  <Row key={each.document_id} leadId={leadId} document={each} mayRemove={mayAdd} />
                ))}
              </Stack>
              {total > size && <Pager page={page} size={size} total={total} onPage={setPage} />}
            </>
          )}
        </QueryView>
        {mayAdd && <DocumentUpload leadId={leadId} />}
      </Stack>
    </Section>
  );
}

interface RowProps {
  leadId: string;
  document: LeadDocument;
  mayRemove: boolean;
}

function Row({ leadId, document, mayRemove }: RowProps) {
  const remove = useRemoveDocument(leadId, document.document_id);
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="nowrap" align="start">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Anchor
            href={documentAddress(leadId, document.document_id)}
            download
            size="sm"
            style={{ overflowWrap: 'anywhere' }}
          >
            {document.name}
          </Anchor>
          {document.for_managers && <Tag>Managers only</Tag>}
        </Group>
        <Text size="xs" c="dimmed">
          {formatBytes(document.bytes)} · {document.added_by_name}, {formatDateTime(document.added_at)}
        </Text>
      </div>
      {mayRemove && document.removable && (
        <div style={{ flex: 'none' }}>
          <ConfirmedButton
            label="Remove"
            ariaLabel={`Remove ${document.name}`}
            size="compact-xs"
            title="Remove this document?"
            text={`${document.name} is removed for good.`}
            confirm="Remove"
            danger
            action={remove}
          />
        </div>
      )}
    </Group>
  );
}
