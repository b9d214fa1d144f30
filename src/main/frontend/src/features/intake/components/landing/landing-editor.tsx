import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { formatDateTime } from '@/lib/format';
import type { FormTexts } from '@/features/intake/api/form';
import {
  type LandingContent,
  type LandingPage,
  usePublishLandingPage,
  useSaveLandingPage,
} from '@/features/intake/api/landing-page';
import { LandingFields } from './landing-fields';
import { LandingPreview } from './landing-preview';
import { UnpublishLanding } from './unpublish-landing';

interface LandingEditorProps {
  campaignId: string;
  page: LandingPage;
  texts: FormTexts;
}

/** The campaign's page: written and looked at here, seen by the public when it is published. */
export function LandingEditor({ campaignId, page, texts }: LandingEditorProps) {
  const [slug, setSlug] = useState(page.slug);
  const [content, setContent] = useState(page.content);
  const [settled] = useDebouncedValue(content, 400);
  const save = useSaveLandingPage(campaignId);
  const change = (part: Partial<LandingContent>) => setContent((before) => ({ ...before, ...part }));
  const unsaved = slug !== page.slug || JSON.stringify(content) !== JSON.stringify(page.content);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(
      { slug, content },
      {
        onSuccess: (saved) => {
          setSlug(saved.slug);
          setContent(saved.content);
        },
      },
    );
  }

  return (
    <Section title="Landing page">
      <Stack>
        <PublishState campaignId={campaignId} page={page} unsaved={unsaved} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <form onSubmit={submit} noValidate>
            <Stack>
              <ErrorAlert error={save.error} />
              <LandingFields
                slug={slug}
                onSlug={setSlug}
                content={content}
                templates={page.templates}
                texts={texts}
                onChange={change}
                error={save.error}
              />
              <Group justify="flex-end">
                <Button type="submit" variant="default" loading={save.isPending}>
                  Save draft
                </Button>
              </Group>
            </Stack>
          </form>
          <LandingPreview campaignId={campaignId} content={settled} />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

function PublishState({
  campaignId,
  page,
  unsaved,
}: Omit<LandingEditorProps, 'texts'> & { unsaved: boolean }) {
  const publish = usePublishLandingPage(campaignId);
  const address = `/l/${page.slug}`;
  const old = page.published_at !== null && (page.changed || unsaved);
  return (
    <Group justify="space-between">
      {page.published_at === null ? (
        <Text size="sm">Nobody but you can see this page yet.</Text>
      ) : (
        <Text size="sm">
          Public since {formatDateTime(page.published_at)} at{' '}
          <Anchor href={address} target="_blank" rel="noopener" underline="always" size="sm">
            {window.location.origin}
            {address}
          </Anchor>
          {old && '. It does not have your last changes yet.'}
        </Text>
      )}
      <Group gap="xs">
        {page.published_at !== null && <UnpublishLanding campaignId={campaignId} />}
        <Button
          disabled={!page.saved || unsaved || !page.changed}
          loading={publish.isPending}
          onClick={() => publish.mutate(undefined)}
        >
          Publish
        </Button>
      </Group>
      {unsaved && page.saved && (
        <Text size="sm" c="dimmed">
          Save the draft before you publish it.
        </Text>
      )}
    </Group>
  );
}
