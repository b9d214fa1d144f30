import { Fieldset, NativeSelect, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '@/api/error';
import { languagesOf } from '../forms/form-languages';
import type { FormTexts } from '@/features/intake/api/form';
import type { LandingContent } from '@/features/intake/api/landing-page';
import { BlocksInput } from './blocks-input';
import { ColourInputs } from './colour-inputs';

interface LandingFieldsProps {
  slug: string;
  onSlug: (slug: string) => void;
  content: LandingContent;
  templates: string[];
  texts: FormTexts;
  onChange: (part: Partial<LandingContent>) => void;
  error: unknown;
}

const looks: Record<string, string> = {
  classic: 'Classic: words first, form below',
  plain: 'Plain: form first',
  split: 'Split: words beside the form',
};

export function LandingFields({
  slug,
  onSlug,
  content,
  templates,
  texts,
  onChange,
  error,
}: LandingFieldsProps) {
  const line = (name: 'headline' | 'subheadline' | 'image_alt' | 'thanks_title', label: string) => (
    <TextInput
      label={label}
      value={content[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      error={fieldError(error, name)}
      maxLength={160}
    />
  );
  return (
    <Stack gap="sm">
      <TextInput
        label="Address"
        description={`${window.location.origin}/l/…`}
        value={slug}
        onChange={(event) => onSlug(event.currentTarget.value)}
        error={fieldError(error, 'slug')}
        maxLength={60}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label="Template"
          data={templates.map((value) => ({ value, label: looks[value] ?? value }))}
          value={content.template}
          onChange={(event) => onChange({ template: event.currentTarget.value })}
        />
        <NativeSelect
          label="Language of the page"
          data={languagesOf(texts, content.language)}
          value={content.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        />
      </SimpleGrid>
      {line('headline', 'Headline')}
      {line('subheadline', 'Line below it')}
      <Textarea
        label="Benefits"
        description="One on each line"
        autosize
        minRows={3}
        value={content.benefits.join('\n')}
        onChange={(event) => onChange({ benefits: event.currentTarget.value.split('\n') })}
        error={fieldError(error, 'benefits')}
      />
      <BlocksInput blocks={content.blocks} onChange={(blocks) => onChange({ blocks })} error={error} />
      <Fieldset legend="Picture">
        <Stack gap="sm">
          <TextInput
            label="Address of a picture"
            placeholder="https://www.example.com/picture.jpg"
            inputMode="url"
            value={content.image_url ?? ''}
            onChange={(event) => onChange({ image_url: event.currentTarget.value || null })}
            error={fieldError(error, 'image_url')}
          />
          {line('image_alt', 'What it shows')}
        </Stack>
      </Fieldset>
      <ColourInputs colours={content.colours} onChange={(colours) => onChange({ colours })} error={error} />
      <Fieldset legend="When the form is sent">
        <Stack gap="sm">
          {line('thanks_title', 'Title of the thanks')}
          <Textarea
            label="Text of the thanks"
            autosize
            minRows={2}
            value={content.thanks_text}
            onChange={(event) => onChange({ thanks_text: event.currentTarget.value })}
            error={fieldError(error, 'thanks_text')}
          />
        </Stack>
      </Fieldset>
      <Switch
        label="Ask search engines to leave the page out"
        checked={content.hidden}
        onChange={(event) => onChange({ hidden: event.currentTarget.checked })}
      />
    </Stack>
  );
}
