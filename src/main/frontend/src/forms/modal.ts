import type { ContactForm } from './contact-form';
import { h } from './dom';
import type { Options, Words } from './options';

/** The form in a dialog: the page behind it rests, Escape closes it, and focus goes back to where it came from. */
export function modal(form: ContactForm, { open }: Options, words: Words): HTMLElement[] {
  const close = h('button', { type: 'button', class: 'quiet close' }, words.close ?? '');
  const dialog = h('dialog', { 'aria-labelledby': 'title' }, form.element);
  form.element.prepend(close);
  close.addEventListener('click', () => dialog.close());
  let opened = false;
  const show = () => {
    if (!opened) form.opened();
    opened = true;
    dialog.showModal();
    (form.element.querySelector<HTMLElement>('input,select,textarea') ?? close).focus();
  };
  if (open !== undefined) {
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest(open)) {
        event.preventDefault();
        show();
      }
    });
    return [dialog];
  }
  const button = h('button', { type: 'button', 'aria-haspopup': 'dialog' }, words.open ?? '');
  button.addEventListener('click', show);
  return [button, dialog];
}
