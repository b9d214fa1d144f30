import { ApiError } from '@/api/error';

/** What is wrong with the synonyms, each by its name: the API numbers them. */
export function synonymError(error: unknown, synonyms: string[]): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const wrong = Object.entries(error.fields).flatMap(([field, message]) => {
    const index = /^synonyms\[(\d+)\]$/.exec(field)?.[1];
    if (index !== undefined) return [`“${synonyms[Number(index)] ?? ''}”: ${message}`];
    return field === 'synonyms' ? [message] : [];
  });
  return wrong.length > 0 ? wrong.join('. ') : undefined;
}
