import { Button, Code, CopyButton, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { languagesOf } from './form-languages';
import type { FormTexts } from '@/features/intake/api/form';

/** What a web team puts on a page of its own. */
export function FormSnippet({ campaignId, texts }: { campaignId: string; texts: FormTexts }) {
  const [kind, setKind] = useState('inline');
  const [language, setLanguage] = useState('');
  const { origin } = window.location;
  const snippet = [
    `<script src="${origin}/forms.js"`,
    `data-campaign="${campaignId}"`,
    `data-form="${kind}"`,
    ...(language === '' ? [] : [`data-lang="${language}"`]),
    'async></script>',
  ].join(' ');
  return (
    <Section
      title="On a page of yours"
      aside={
        <CopyButton value={snippet}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the line'}
            </Button>
          )}
        </CopyButton>
      }
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label="How it is shown"
            data={[
              { value: 'inline', label: 'In the page, where the line stands' },
              { value: 'modal', label: 'In a window that a button opens' },
            ]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          <NativeSelect
            label="Language of the form"
            data={[{ value: '', label: 'As the page' }, ...languagesOf(texts)]}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {snippet}
        </Code>
        <Text size="sm" component="ol" m={0} ps="lg">
          <li>
            Add the site of the page to the{' '}
            <Link
              to="/campaigns/$campaignId"
              params={{ campaignId }}
              search={{ tab: 'capture' }}
              underline="always"
              size="sm"
            >
              allowed origins
            </Link>
            .
          </li>
          <li>Put the line into the page, where the form or its button shall be.</li>
          <li>
            If the site has a Content Security Policy, let {origin} in for script-src and connect-src. No
            style needs to be let in.
          </li>
          <li>For a window that an element of yours opens, add data-open with its selector.</li>
        </Text>
      </Stack>
    </Section>
  );
}
