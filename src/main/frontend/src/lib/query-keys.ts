/** First parts of every query key, so that a live event can refresh what it touches. */
export const queryKeys = {
  me: ['me'],
  users: ['users'],
  tokens: ['tokens'],
  queue: ['queue'],
  tasks: ['tasks'],
  leads: ['leads'],
  lead: (id: string) => ['leads', 'one', id],
  campaigns: ['campaigns'],
  capture: (id: string) => ['campaigns', 'capture', id],
  campaignTokens: (id: string) => ['campaigns', 'tokens', id],
  imports: ['imports'],
  import: (id: string) => ['imports', 'one', id],
  outbox: ['outbox'],
  unknownMails: ['unknown-mails'],
} as const;
