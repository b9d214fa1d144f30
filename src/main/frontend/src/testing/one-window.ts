import { builtinEnvironments, type Environment } from 'vitest/environments';

let opened: Promise<unknown> | undefined;

/** One window for all files of a worker: what a file has loaded, the next one finds there. */
const oneWindow: Environment = {
  name: 'one-window',
  transformMode: 'web',
  async setup(global, options) {
    opened ??= builtinEnvironments['happy-dom'].setup(global, options) as Promise<unknown>;
    await opened;
    return { teardown() {} };
  },
};

export default oneWindow;
