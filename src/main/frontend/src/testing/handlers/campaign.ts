import { http, HttpResponse } from 'msw';
import { campaigns, overview } from '../fixtures/campaigns';
import { notFound, pageOf, url } from './respond';

export const campaignHandlers = [
  http.get(url('/campaigns'), () => HttpResponse.json(pageOf(campaigns))),
  http.get<{ id: string }>(url('/campaigns/:id'), ({ params }) => {
    const campaign = campaigns.find((each) => each.id === params.id);
    return campaign ? HttpResponse.json(campaign) : notFound();
  }),
  http.get(url('/campaigns/:id/overview'), () => HttpResponse.json(overview)),
];
