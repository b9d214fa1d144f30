import type { ReactNode } from 'react';
import type { Tone } from '@/lib/tone';
import classes from './tag.module.css';

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${classes.tag ?? ''} ${classes[tone] ?? ''}`}>{children}</span>;
}

export function LetterTag({ tone, letter, word }: { tone: Tone; letter: string; word: string }) {
  return (
    <Tag tone={tone}>
      <span className={classes.letter}>{letter}</span> {word}
    </Tag>
  );
}
