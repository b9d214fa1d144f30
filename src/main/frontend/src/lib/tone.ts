/** What a colour means; the colours themselves are in tag.module.css. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'hot';
