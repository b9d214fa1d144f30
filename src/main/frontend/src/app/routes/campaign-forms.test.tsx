import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

const page = '/campaigns/c-solar?tab=forms';

test('a manager chooses what the form asks, and says it in words of their own', async () => {
  const { user } = renderConsole(page, mary);

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Budget' }), 'Required');
  await user.type(
    screen.getByLabelText('Choices for Budget', { selector: 'input' }),
    'Little{Enter}Much{Enter}',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Phone' }), 'Not asked');
  await user.selectOptions(screen.getByLabelText('Language of the texts'), 'German');
  expect(screen.getByLabelText('Button that sends')).toHaveAttribute('placeholder', 'Absenden');
  await user.type(screen.getByLabelText('Button that sends'), 'Los');
  await user.click(screen.getByLabelText('Take the form only from people who agree to be contacted'));
  await user.click(screen.getByRole('button', { name: 'Save form' }));

  expect(await screen.findByText('The form is saved. Pages show it within a minute.')).toBeVisible();
  const { settings } = db.form;
  expect(settings.fields.map((field) => field.name)).toEqual(['first_name', 'last_name', 'email', 'budget']);
  expect(settings.fields[3]).toEqual({ name: 'budget', required: true, options: ['Little', 'Much'] });
  expect(settings).toMatchObject({ texts: { de: { submit: 'Los' } }, consent_needed: false });
});

test('a language is added by its code, and offered wherever one is chosen', async () => {
  const { user } = renderConsole(page, mary);

  await user.type(await screen.findByLabelText('Another language'), 'not a code');
  await user.click(screen.getByRole('button', { name: 'Add a language' }));
  expect(screen.getByText('Give a code such as fr or pt-BR')).toBeVisible();
  await user.clear(screen.getByLabelText('Another language'));
  await user.type(screen.getByLabelText('Another language'), 'pt-br');
  await user.click(screen.getByRole('button', { name: 'Add a language' }));
  expect(screen.getByLabelText('Language of the texts')).toHaveDisplayValue('Brazilian Portuguese');
  await user.type(screen.getByLabelText('Button that sends'), 'Enviar');
  await user.click(screen.getByRole('button', { name: 'Save form' }));

  expect(await screen.findByText('The form is saved. Pages show it within a minute.')).toBeVisible();
  expect(db.form.settings.texts).toMatchObject({ 'pt-BR': { submit: 'Enviar' } });
  await user.selectOptions(screen.getByLabelText('Language of the page'), 'Brazilian Portuguese');
  await user.selectOptions(screen.getByLabelText('Language of the form'), 'Brazilian Portuguese');
  expect(screen.getByText(/data-lang="pt-BR"/)).toBeVisible();
});

test('leads are counted by form, and the line for a page is there to copy', async () => {
  const { user } = renderConsole(page, mary);

  expect(await screen.findByText('7')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('How it is shown'), 'In a window that a button opens');
  await user.selectOptions(screen.getByLabelText('Language of the form'), 'German');

  expect(
    screen.getByText(/forms\.js" data-campaign="c-solar" data-form="modal" data-lang="de" async/),
  ).toBeVisible();
});

test('a page is written, looked at, saved, published and taken away', async () => {
  const { user } = renderConsole(page, mary);
  const headline = await screen.findByLabelText('Headline');
  expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();

  await user.clear(headline);
  await user.type(headline, 'Sun');
  await user.click(screen.getByRole('button', { name: 'Add a part' }));
  await user.type(screen.getByLabelText('Title of part 1'), 'How');
  await user.type(screen.getByLabelText('Benefits'), 'Cheap{Enter}Quiet');
  await waitFor(() =>
    expect(screen.getByTitle('Preview of the page')).toHaveAttribute('srcdoc', '<h1>Sun</h1>'),
  );
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Publish' })).toBeEnabled());
  expect(db.landingPage.content).toMatchObject({
    headline: 'Sun',
    blocks: [{ title: 'How', text: '' }],
    benefits: ['Cheap', 'Quiet'],
  });

  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByRole('link', { name: /\/l\/c-solar$/ })).toHaveAttribute('href', '/l/c-solar');
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  const asked = await screen.findByRole('dialog', { name: 'Take the page away?' });
  await user.click(within(asked).getByRole('button', { name: 'Take it away' }));
  expect(await screen.findByText('Nobody but you can see this page yet.')).toBeVisible();
});

test('colours that cannot be told apart are refused at their field', async () => {
  const words = 'The text cannot be told from the background';
  server.use(
    http.put(url('/campaigns/:id/landing-page'), () =>
      problem(400, 'VALIDATION_ERROR', words, 'colours.text'),
    ),
  );
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('button', { name: 'Save draft' }));

  await waitFor(() => expect(screen.getByLabelText('Words')).toBeInvalid());
});

test('a manager lets the form ask for a field of the campaign', async () => {
  const { user } = renderConsole(page, mary);

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Roof size' }), 'Required');
  await user.click(screen.getByRole('button', { name: 'Save form' }));

  await waitFor(() => expect(db.form.settings.own_fields).toEqual([{ key: 'roof', required: true }]));
});
