import { expect, test } from 'vitest';
import { readOptions } from './options';

function script(data: Record<string, string>) {
  const element = document.createElement('script');
  element.src = 'https://baton.example/forms.js';
  Object.assign(element.dataset, data);
  return element;
}

test('the script element says whose form it is, how it is shown, and in which words', () => {
  const options = readOptions(
    script({
      campaign: 'c-1',
      form: 'modal',
      open: '#ask',
      textSubmit: 'Go',
      textLabelFirstName: 'Your name',
    }),
  );

  expect(options).toMatchObject({
    origin: 'https://baton.example',
    campaign: 'c-1',
    kind: 'modal',
    open: '#ask',
    theme: 'auto',
    words: { submit: 'Go', label_first_name: 'Your name' },
  });
});

test('without any word it is an inline form in the language of the page', () => {
  document.documentElement.lang = 'de';
  expect(readOptions(script({ campaign: 'c-1', form: 'nonsense' }))).toMatchObject({
    kind: 'inline',
    lang: 'de',
  });
  expect(readOptions(script({ lang: 'en' })).lang).toBe('en');
  document.documentElement.lang = '';
});
