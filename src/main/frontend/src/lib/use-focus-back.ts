import { useRef } from 'react';

/**
 * For a dialog that is opened from a menu: the item that was pressed is gone when the dialog closes, so that the focus
 * would be lost. It goes to the button of the menu.
 */
export function useFocusBack() {
  const button = useRef<HTMLButtonElement>(null);
  const focusBack = () => void setTimeout(() => button.current?.focus());
  return { button, focusBack };
}
