import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { createConsole } from '@/app/console';
import { theme } from '@/app/theme';
import type { Me } from '@/api/schemas';
import { resetDb } from './db';

/** Opens the console at a page, as this person or as nobody, against the mocked server. */
export function renderConsole(path: string, me: Me | null) {
  resetDb({ me });
  const { queryClient, router } = createConsole(createMemoryHistory({ initialEntries: [path] }));
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <Notifications />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  // what lies over what is for a browser to say: there are no styles here
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { user, router, queryClient };
}
