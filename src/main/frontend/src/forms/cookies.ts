import type { ConsentState } from './consent';
import { h, show } from './dom';
import type { Words } from './options';

const doings = ['accept', 'decline', 'withdraw', 'change'] as const;

/** The question whether the visit may be remembered, as easy to decline as to accept. */
export function cookieLine(words: Words): HTMLElement {
  const button = (doing: (typeof doings)[number]) =>
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-baton-do': doing },
      words[`cookies_${doing}`] ?? doing,
    );
  const say = (what: string) => h('p', { 'data-baton-say': what }, words[`cookies_${what}`] ?? '');
  return h(
    'div',
    { class: 'cookies', hidden: true },
    say('question'),
    say('accepted'),
    say('declined'),
    h('div', { class: 'choices' }, ...doings.map(button)),
  );
}

/** Brings a line to life, whoever has made it. Browsers that refuse for their user are not asked again. */
export function keepAsking(line: HTMLElement, consent: ConsentState) {
  const part = (kind: 'say' | 'do', name: string) =>
    line.querySelector<HTMLElement>(`[data-baton-${kind}=${name}]`);
  const update = () => {
    show(line, !consent.refusedByBrowser);
    show(part('say', 'question'), consent.now === 'unasked');
    show(part('do', 'accept'), consent.now === 'unasked');
    show(part('do', 'decline'), consent.now === 'unasked');
    show(part('say', 'accepted'), consent.now === 'accepted');
    show(part('do', 'withdraw'), consent.now === 'accepted');
    show(part('say', 'declined'), consent.now === 'declined');
    show(part('do', 'change'), consent.now === 'declined');
  };
  const act = (name: (typeof doings)[number], deed: () => void, then: (typeof doings)[number]) =>
    part('do', name)?.addEventListener('click', () => {
      deed();
      part('do', then)?.focus();
    });
  act('accept', consent.accept, 'withdraw');
  act('decline', consent.decline, 'change');
  act('withdraw', consent.decline, 'change');
  act('change', consent.change, 'accept');
  consent.onChange(update);
  update();
}
