import { notifications } from '@mantine/notifications';

const closeButtonProps = { 'aria-label': 'Close' };

export const toast = {
  done: (message: string) =>
    notifications.show({ message, color: 'teal', withBorder: true, closeButtonProps }),
  info: (title: string, message: string) =>
    notifications.show({ title, message, withBorder: true, closeButtonProps }),
  failed: (title: string, message: string) =>
    notifications.show({
      title,
      message,
      color: 'red',
      withBorder: true,
      closeButtonProps,
      autoClose: 10_000,
      role: 'alert',
    }),
};
