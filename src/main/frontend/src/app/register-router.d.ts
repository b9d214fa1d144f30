import type { ConsoleRouter } from './router';

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }
}
