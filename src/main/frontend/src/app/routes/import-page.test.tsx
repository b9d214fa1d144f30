import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import * as uploads from '@/api/upload';
import { previewed } from '@/testing/fixtures/imports';
import { mary } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

// The upload itself is proved by the browser journeys.
afterEach(() => vi.restoreAllMocks());

test('a sheet is uploaded for a campaign and reps, and its check is shown', async () => {
  const upload = vi.spyOn(uploads, 'upload').mockResolvedValue({ import_id: 'i-new', status: 'validating' });
  const { user, router } = renderConsole('/imports/new', mary);

  await user.upload(await screen.findByLabelText('Lead sheet'), new File(['Name\nAnn'], 'autumn-fair.csv'));
  expect(screen.queryByRole('radio', { name: /Paused|^Heat pumps/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: /^Solar roofs/ }));
  await user.click(screen.getByRole('checkbox', { name: /^Rita Rep/ }));
  await user.click(screen.getByRole('checkbox', { name: /^Rob Rivera/ }));
  await user.click(screen.getByRole('button', { name: 'Upload and check' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/imports/i-new'));
  expect(await screen.findByRole('button', { name: 'Import 3 leads' })).toBeEnabled();
  const form = upload.mock.calls[0]?.[1];
  expect(form?.get('campaign_id')).toBe('c-solar');
  expect(form?.getAll('assign_to')).toEqual(['rita', 'rob']);
  expect(form?.get('mode')).toBe('preview');
});

test('a file of another kind is refused before it is sent', async () => {
  const { user } = renderConsole('/imports/new', mary);

  const picker = await screen.findByLabelText('Lead sheet');
  picker.removeAttribute('accept');
  await user.upload(picker, new File(['x'], 'photo.png'));

  expect(await screen.findByText(/^This is no XLSX, XLS or CSV file/)).toBeVisible();
});

test('a changed mapping is checked again before the import can start', async () => {
  const { user } = renderConsole('/imports/i-new', mary);

  await user.selectOptions(
    await screen.findByLabelText('Field for column Shoe size'),
    'Custom field "Shoe size"',
  );
  expect(screen.getByRole('button', { name: 'Import 3 leads' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Check again' }));

  expect(await screen.findByRole('button', { name: 'Import 4 leads' })).toBeEnabled();
  expect(screen.getByLabelText('Field for column Shoe size')).toHaveDisplayValue('Custom field "Shoe size"');
  expect(screen.getByText('Set by you')).toBeVisible();
});

test('where rows choose their campaign, it is said how many go where', async () => {
  const campaigns = [
    { campaign_id: 'c-solar', campaign_name: 'Solar roofs, autumn', rows: 2 },
    { campaign_id: 'c-heat', campaign_name: 'Heat pumps', rows: 1 },
  ];
  server.use(http.get(url('/imports/:id'), () => HttpResponse.json({ ...previewed, campaigns })));
  const { user } = renderConsole('/imports/i-new', mary);

  expect(await screen.findByText(/: Heat pumps$/)).toHaveTextContent('1 row: Heat pumps');
  await user.click(screen.getByRole('button', { name: 'Import 3 leads' }));
  expect(await screen.findByText(/^Import 3 leads into 2 campaigns, offered to/)).toBeVisible();
});

test('an import starts only after its consequences were confirmed', async () => {
  const { user } = renderConsole('/imports/i-new', mary);

  await user.click(await screen.findByRole('button', { name: 'Import 3 leads' }));
  const dialog = await screen.findByRole('dialog', { name: 'Start the import?' });
  expect(
    await within(dialog).findByText(
      'Import 3 leads into campaign Solar roofs, autumn, offered to Rita Rep, Rob Rivera.',
    ),
  ).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Start import' }));

  expect(
    await screen.findByText('3 leads imported into Solar roofs, autumn. 1 row was rejected.'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download rejected rows' })).toHaveAttribute(
    'href',
    '/v1/api/imports/i-new/rejected',
  );
});

test('an undo that is refused says which leads stand in its way', async () => {
  server.use(
    http.post(url('/imports/:id/undo'), () => problem(409, 'CONFLICT', 'Rita works on Ann Archer.')),
  );
  const { user } = renderConsole('/imports/i-done', mary);

  await user.click(await screen.findByRole('button', { name: 'Undo import' }));
  const dialog = await screen.findByRole('dialog', { name: 'Undo this import?' });
  await user.click(within(dialog).getByRole('button', { name: 'Undo the import' }));

  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Rita works on Ann Archer.');
});

test('a sheet of nothing but opt-outs of known people can be run, and says what it does', async () => {
  server.use(
    http.get(url('/imports/:id'), () =>
      HttpResponse.json({ ...previewed, valid: 0, duplicates: 2, opt_outs: 2 }),
    ),
  );
  const { user } = renderConsole('/imports/i-new', mary);

  await user.click(await screen.findByRole('button', { name: 'Record 2 opt-outs' }));

  expect(screen.getByText(/^2 rows of people who are here already say/)).toBeVisible();
  expect(await screen.findByText('Record 2 opt-outs. Nobody becomes a lead.')).toBeVisible();
});
