import { http, HttpResponse } from 'msw';
import type { Availability } from '@/features/identity/api/types';
import { db } from '../db';
import { ann, mary, reps, rita } from '../fixtures/people';
import { problem, url } from './respond';

const people = [rita, mary, ann];

export const identityHandlers = [
  http.get(url('/me'), () =>
    db.me ? HttpResponse.json(db.me) : problem(401, 'UNAUTHORIZED', 'Sign in first.'),
  ),
  http.post<never, { username: string; password: string }>(url('/auth/session'), async ({ request }) => {
    const { username, password } = await request.json();
    const person = people.find((each) => each.username === username);
    if (!person || password !== 'secret') {
      return problem(
        401,
        'UNAUTHORIZED',
        'User name or password is wrong. Check both, or ask an administrator.',
      );
    }
    db.me = person;
    return HttpResponse.json(person);
  }),
  http.delete(url('/auth/session'), () => {
    db.me = null;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(url('/users/:username/availability'), () => HttpResponse.json(db.availability)),
  http.put<never, Availability>(url('/users/:username/availability'), async ({ request }) => {
    db.availability = { ...db.availability, ...(await request.json()) };
    return HttpResponse.json(db.availability);
  }),
  http.get(url('/users'), () => HttpResponse.json({ items: reps })),
];
