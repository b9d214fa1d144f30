import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import { countryName, languageName } from '@/lib/format';
import { useSaveOrganisation, type Organisation } from '@/features/identity/api/organisation';
import { timeZonesWith } from '../availability/time-zones';

type Draft = Record<'name' | 'country' | 'currency' | 'language' | 'time_zone', string>;

/** Codes are written in capitals or not, as people like. */
const tidy = (draft: Draft): Draft => ({
  ...draft,
  country: draft.country.trim().toUpperCase(),
  currency: draft.currency.trim().toUpperCase(),
  language: draft.language.trim().toLowerCase(),
});

export function OrganisationForm({ current }: { current: Organisation }) {
  const [draft, setDraft] = useState<Draft>({ ...current, name: current.name ?? '' });
  const save = useSaveOrganisation();
  const { country, language } = tidy(draft);

  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((last) => ({ ...last, [name]: value })),
    error: fieldError(save.error, name),
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(tidy(draft));
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Organisation">
      <Stack>
        <ErrorAlert error={save.error} />
        <TextInput label="Name" required maxLength={255} autoComplete="organization" {...field('name')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            label="Country"
            description={said(countryName(country), country) ?? 'Two letters, such as US'}
            maxLength={2}
            {...field('country')}
          />
          <TextInput
            label="Currency"
            description="Three letters, such as USD"
            maxLength={3}
            {...field('currency')}
          />
          <TextInput
            label="Language"
            description={said(languageName(language), language) ?? 'Two letters, such as en'}
            maxLength={2}
            {...field('language')}
          />
          <NativeSelect
            label="Time zone"
            description="When days begin and end"
            data={timeZonesWith(draft.time_zone)}
            {...field('time_zone')}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save organisation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The name of a code, where it has one. */
const said = (name: string, code: string) => (name === code ? null : name);
