import { Fieldset, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formFields, languages, type FormTexts } from '../api/form-types';

interface FormTextsEditorProps {
  texts: FormTexts;
  builtIn: FormTexts;
  language: string;
  onChange: (texts: FormTexts) => void;
}

const words: [name: string, label: string, long?: boolean][] = [
  ['title', 'Title'],
  ['intro', 'Introduction', true],
  ['submit', 'Button that sends'],
  ['open', 'Button that opens the window'],
  ['consent', 'Consent to be contacted', true],
  ['success_title', 'Title when it is sent'],
  ['success', 'Text when it is sent', true],
  ['cookies_question', 'Question whether the visit may be remembered', true],
];

/** Words of the campaign's own, by language; where there is none, the built-in one stands. */
export function FormTextsEditor({ texts, builtIn, language, onChange }: FormTextsEditorProps) {
  const [shown, setShown] = useState(language);
  const own = texts[shown] ?? {};
  const usual = builtIn[shown] ?? {};
  const all: typeof words = [
    ...words,
    ...formFields.map((name): [string, string] => [
      `label_${name}`,
      `Label: ${usual[`label_${name}`] ?? name}`,
    ]),
  ];
  const put = (name: string, text: string) => onChange({ ...texts, [shown]: { ...own, [name]: text } });
  return (
    <Fieldset legend="Texts">
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Language of the texts"
          data={languages}
          value={shown}
          onChange={setShown}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {all.map(([name, label, long]) => {
            const props = {
              label,
              placeholder: usual[name] ?? '',
              value: own[name] ?? '',
              maxLength: 1000,
              lang: shown,
            };
            return long ? (
              <Textarea
                key={name}
                {...props}
                autosize
                minRows={2}
                onChange={(event) => put(name, event.currentTarget.value)}
              />
            ) : (
              <TextInput key={name} {...props} onChange={(event) => put(name, event.currentTarget.value)} />
            );
          })}
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}
