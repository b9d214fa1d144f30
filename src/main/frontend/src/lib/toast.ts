import { notifications } from '@mantine/notifications';

export const toast = {
  done: (message: string) => notifications.show({ message, color: 'teal', withBorder: true }),
  info: (title: string, message: string) => notifications.show({ title, message, withBorder: true }),
  failed: (title: string, message: string) =>
    notifications.show({ title, message, color: 'red', withBorder: true, autoClose: 10_000, role: 'alert' }),
};
