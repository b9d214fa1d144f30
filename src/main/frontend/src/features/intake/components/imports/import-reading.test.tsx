import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { importRows, previewed } from '@/testing/fixtures/imports';
import { mary } from '@/testing/fixtures/people';
import { pageOf, problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';
import type { ImportRow, LeadImport } from '@/features/intake/api/imports';

const nothing = { sheet: null, encoding: null, date_order: null, hidden_rows: true };
const workbook: LeadImport['reading'] = {
  chosen: nothing,
  sheet: 'East',
  sheets: ['East', 'West'],
  encoding: null,
  encodings: [],
  dates: {},
  hidden: 2,
};
const list: LeadImport['reading'] = {
  chosen: nothing,
  sheet: null,
  sheets: [],
  encoding: 'windows-1250',
  encodings: ['UTF-8', 'windows-1252', 'windows-1250'],
  dates: { DOB: 'month_first' },
  hidden: 0,
};

function show(reading: LeadImport['reading'], part: Partial<LeadImport> = {}) {
  const page = renderConsole('/imports/i-new', mary);
  db.imports = [{ ...previewed, reading, ...part }];
  return page;
}

test('another sheet is chosen, and the file read again before the import can start', async () => {
  const { user } = show(workbook);

  await user.selectOptions(await screen.findByLabelText('Sheet'), 'West');
  await user.click(screen.getByRole('checkbox', { name: 'Skip 2 rows hidden or filtered out in the sheet' }));
  expect(screen.getByRole('button', { name: 'Import 3 leads' })).toBeDisabled();
  expect(screen.getByLabelText('Field for column Shoe size')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Read again' }));

  expect(await screen.findByRole('button', { name: 'Import 2 leads' })).toBeEnabled();
  expect(db.imports[0]?.reading.chosen).toEqual({ ...nothing, sheet: 'West', hidden_rows: false });
});

test('only what there is a choice of is offered', async () => {
  show(workbook);

  expect(await screen.findByLabelText('Sheet')).toHaveDisplayValue('East');
  expect(screen.queryByLabelText('Encoding')).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Dates in figures')).not.toBeInTheDocument();
});

test('a list shows its guessed encoding and how its dates are read, and both can be changed', async () => {
  const { user } = show(list);

  expect(await screen.findByLabelText('Encoding')).toHaveDisplayValue('Work it out');
  expect(screen.getByText('Read as Central European (Windows-1250)')).toBeVisible();
  expect(screen.getByText('DOB: Month first (12/31/1980)')).toBeVisible();
  expect(screen.queryByLabelText('Sheet')).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Dates in figures'), 'day_first');
  await user.selectOptions(screen.getByLabelText('Encoding'), 'windows-1252');
  await user.click(screen.getByRole('button', { name: 'Read again' }));

  expect(await screen.findByRole('button', { name: 'Import 2 leads' })).toBeEnabled();
  expect(db.imports[0]?.reading.chosen).toEqual({
    ...nothing,
    date_order: 'day_first',
    encoding: 'windows-1252',
  });
});

test('nothing is shown where nothing was worked out', async () => {
  show(previewed.reading);
  expect(await screen.findByRole('button', { name: 'Import 3 leads' })).toBeEnabled();
  expect(screen.queryByText('How it was read')).not.toBeInTheDocument();
});

test('a refusal says why and keeps the choice', async () => {
  server.use(http.put(url('/imports/:id/reading'), () => problem(409, 'CONFLICT', 'This one is running.')));
  const { user } = show(workbook);

  await user.selectOptions(await screen.findByLabelText('Sheet'), 'West');
  await user.click(screen.getByRole('button', { name: 'Read again' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('This one is running.');
  expect(screen.getByLabelText('Sheet')).toHaveDisplayValue('West');
});

test('rows that are nobody are counted apart and shown with the reason', async () => {
  const total = {
    ...(importRows[0] as ImportRow),
    row_number: 9,
    status: 'set_aside' as const,
    problems: [
      {
        column: null,
        field: null,
        message: 'Total or average, not a person',
        severity: 'set_aside' as const,
      },
    ],
  };
  server.use(http.get(url('/imports/:id/rows'), () => HttpResponse.json(pageOf([total]))));
  const { user } = show(previewed.reading, { set_aside: 1 });

  expect(within(await screen.findByLabelText('Counts')).getByText('Set aside')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Set aside' }));
  expect(await screen.findByText('Total or average, not a person')).toBeVisible();
});
