import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '@/api/error';
import * as uploads from '@/api/upload';
import type { LeadDocument } from '@/features/lead/api/documents';
import { pageOf, url } from '@/testing/handlers/respond';
import { mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

// The upload itself is proved by a browser journey.
afterEach(() => vi.restoreAllMocks());

const offer: LeadDocument = {
  document_id: '6f1c',
  name: 'Offer.pdf',
  kind: 'pdf',
  bytes: 1_400_000,
  for_managers: false,
  added_by: 'rita',
  added_by_name: 'Rita Rep',
  added_at: '2026-11-20T09:00:00Z',
  removable: true,
};

function withDocuments(...documents: LeadDocument[]) {
  server.use(http.get(url('/leads/:id/documents'), () => HttpResponse.json(pageOf(documents))));
}

const section = async () => within(await screen.findByRole('region', { name: 'Documents' }));

test('a document can be saved, and removed after a question', async () => {
  let documents = [
    offer,
    { ...offer, document_id: '7a', name: 'Credit.pdf', for_managers: true, removable: false },
  ];
  server.use(
    http.get(url('/leads/:id/documents'), () => HttpResponse.json(pageOf(documents))),
    http.delete(url('/leads/:id/documents/6f1c'), () => {
      documents = documents.slice(1);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan?tab=documents', rita);

  const list = await section();
  expect(await list.findByRole('link', { name: 'Offer.pdf' })).toHaveAttribute(
    'href',
    '/v1/api/leads/lead_alan/documents/6f1c',
  );
  expect(list.getAllByText(/1\.4 MB · Rita Rep/)).toHaveLength(2);
  expect(list.getByText('Managers only')).toBeVisible();
  expect(list.queryByRole('button', { name: 'Remove Credit.pdf' })).toBeNull();

  await user.click(list.getByRole('button', { name: 'Remove Offer.pdf' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await vi.waitFor(() => expect(list.queryByRole('link', { name: 'Offer.pdf' })).toBeNull());
});

test('a chosen file is sent at once; only managers can keep it from reps', async () => {
  withDocuments();
  const upload = vi.spyOn(uploads, 'upload').mockResolvedValue(offer);
  const { user } = renderConsole('/leads/lead_alan?tab=documents', mary);

  const place = await section();
  expect(await place.findByText('No documents yet.')).toBeVisible();
  await user.click(place.getByLabelText('For managers only'));
  await user.upload(place.getByLabelText('Document'), new File(['x'], 'Offer.pdf'));

  const sent = upload.mock.calls[0];
  expect(sent?.[0]).toBe('/leads/lead_alan/documents');
  expect(sent?.[1].get('for_managers')).toBe('true');
  expect((sent?.[1].get('file') as File).name).toBe('Offer.pdf');
});

test('what the server refuses is said where the file was dropped', async () => {
  withDocuments();
  const refused = 'The virus scanner found something harmful in this file; it was not kept';
  vi.spyOn(uploads, 'upload').mockRejectedValue(new ApiError(400, { message: refused }));
  const { user } = renderConsole('/leads/lead_alan?tab=documents', rita);

  const place = await section();
  expect(place.queryByLabelText('For managers only')).toBeNull();
  await user.upload(await place.findByLabelText('Document'), new File(['x'], 'Offer.pdf'));

  expect(await place.findByRole('alert')).toHaveTextContent(refused);
});
