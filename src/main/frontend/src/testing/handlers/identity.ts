import { http, HttpResponse } from 'msw';
import type { TokenDraft } from '@/features/identity/api/tokens';
import type { Availability } from '@/features/identity/api/availability';
import type { Organisation, OrganisationChange } from '@/features/identity/api/organisation';
import type { OwnNoticesChange } from '@/features/identity/api/own-notices';
import type { PersonDraft } from '@/features/identity/api/people';
import type { TeamDraft } from '@/features/identity/api/teams';
import { db } from '../db';
import { abe, ann, mary, north, reps, rita, tokenOf } from '../fixtures/people';
import { pageOf, problem, url } from './respond';

const people = [rita, mary, ann, abe];

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
  http.get(url('/organisation'), () => HttpResponse.json(db.organisation)),
  http.patch<never, OrganisationChange>(url('/organisation'), async ({ request }) => {
    db.organisation = { ...db.organisation, ...(await request.json()) } as Organisation;
    return HttpResponse.json(db.organisation);
  }),
  http.get(url('/people'), () => HttpResponse.json({ items: db.people })),
  http.post<never, PersonDraft>(url('/people'), async ({ request }) => {
    const { password, ...person } = await request.json();
    if (password.length < 12) return problem(400, 'VALIDATION_ERROR', 'Give a password', 'password');
    db.people = [...db.people, { ...person, active: true }];
    return HttpResponse.json(person, { status: 201 });
  }),
  http.post<{ username: string }>(url('/people/:username/end-access'), ({ params }) => {
    db.people = db.people.map((each) =>
      each.username === params.username ? { ...each, active: false } : each,
    );
    return HttpResponse.json({});
  }),
  http.get(url('/teams'), () => HttpResponse.json(pageOf(db.teams))),
  http.post<never, TeamDraft>(url('/teams'), async ({ request }) => {
    const made = { ...north, ...(await request.json()), team_id: 't-new' };
    db.teams = [...db.teams, made];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.patch<{ id: string }, TeamDraft>(url('/teams/:id'), async ({ request, params }) => {
    const changed = { ...north, ...(await request.json()), team_id: params.id };
    db.teams = db.teams.map((each) => (each.team_id === params.id ? changed : each));
    return HttpResponse.json(changed);
  }),
  http.delete<{ id: string }>(url('/teams/:id'), ({ params }) => {
    db.teams = db.teams.filter((each) => each.team_id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(url('/tokens'), () => HttpResponse.json({ items: db.tokens })),
  http.post<never, TokenDraft>(url('/tokens'), async ({ request }) => {
    const { name, permissions } = await request.json();
    db.tokens = [tokenOf(name, permissions), ...db.tokens];
    return HttpResponse.json({ token: 'baton_secret' }, { status: 201 });
  }),
  http.post(url('/tokens/:id/revoke'), () => {
    db.tokens = db.tokens.map((each) => ({ ...each, revoked_at: each.created_at }));
    return new HttpResponse(null, { status: 204 });
  }),
  http.put<never, { old_password: string }>(url('/me/password'), async ({ request }) => {
    const { old_password: old } = await request.json();
    return old === 'secret'
      ? new HttpResponse(null, { status: 204 })
      : problem(400, 'VALIDATION_ERROR', 'This is not your password.', 'old_password');
  }),
  http.get(url('/me/notifications'), () => HttpResponse.json(db.ownNotices)),
  http.patch<never, OwnNoticesChange>(url('/me/notifications'), async ({ request }) => {
    const change = await request.json();
    if (change.sms && !change.phone) {
      return problem(400, 'VALIDATION_ERROR', 'Give the number that texts go to', 'phone');
    }
    db.ownNotices = { ...db.ownNotices, ...change };
    return HttpResponse.json(db.ownNotices);
  }),
  http.get(url('/users/:username/availability'), () => HttpResponse.json(db.availability)),
  http.put<never, Availability>(url('/users/:username/availability'), async ({ request }) => {
    db.availability = { ...db.availability, ...(await request.json()) };
    return HttpResponse.json(db.availability);
  }),
  http.get(url('/users'), () => HttpResponse.json({ items: reps })),
];
