import type { createConsoleRouter } from './router';

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }

  /** Kept with a step of the browser's history, and not in its address. */
  interface HistoryState {
    /** What was searched for in the list of leads: it may be personal. */
    leadSearch?: string;
  }
}
