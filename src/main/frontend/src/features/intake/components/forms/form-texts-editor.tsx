import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formFields } from './form-fields';
import { languageCode, languagesOf } from './form-languages';
import type { FormTexts } from '@/features/intake/api/form';

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

/** Words of the campaign's own, by language; where there is none, the built-in or the English one stands. */
export function FormTextsEditor({ texts, builtIn, language, onChange }: FormTextsEditorProps) {
  const [shown, setShown] = useState(language);
  const own = texts[shown] ?? {};
  const usual = builtIn[shown] ?? builtIn.en ?? {};
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
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <NativeSelect
            label="Language of the texts"
            data={languagesOf(texts, shown)}
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value)}
          />
          <NewLanguage onAdd={setShown} />
        </SimpleGrid>
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

/** It is there as soon as it has a text of its own. */
function NewLanguage({ onAdd }: { onAdd: (language: string) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState('');

  function add() {
    const code = languageCode(text);
    setError(code ? '' : 'Give a code such as fr or pt-BR');
    if (code) {
      onAdd(code);
      setText('');
    }
  }

  return (
    <Group align="flex-start" gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        label="Another language"
        placeholder="fr, pt-BR, ar …"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={error}
        maxLength={20}
      />
      <Button variant="default" mt={25} onClick={add}>
        Add a language
      </Button>
    </Group>
  );
}
