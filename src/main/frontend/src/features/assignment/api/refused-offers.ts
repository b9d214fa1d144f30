import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { RefusedAnswer, Schema } from '@/api/schemas';

export type RefusedOffer = Schema<'RefusedOffersRefused'>;

export interface RefusedOffersFilter {
  campaign_id?: string;
  answer?: RefusedAnswer;
  sort: string;
  page: number;
}

const SIZE = 50;

/** Offers that a rep declined or let pass. */
export function useRefusedOffers(filter: RefusedOffersFilter) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'refused-offers', filter],
    queryFn: ({ signal }) => api.get('/refused-offers', { query: { ...filter, size: SIZE }, signal }),
    placeholderData: keepPreviousData,
  });
}
