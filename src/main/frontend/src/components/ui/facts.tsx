import type { ReactNode } from 'react';
import classes from './facts.module.css';

export type Fact = [label: string, value: ReactNode];

/** Names and values; values that are not known are left out. Narrow: two side by side in a column of a page. */
export function Facts({ facts, narrow }: { facts: Fact[]; narrow?: boolean }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={`${classes.facts ?? ''} ${narrow ? (classes.narrow ?? '') : ''}`}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
