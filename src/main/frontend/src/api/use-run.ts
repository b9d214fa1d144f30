import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { messageOf } from './error';
import { toast } from '@/lib/toast';

interface Run<Input, Output> {
  call: (input: Input) => Promise<Output>;
  refreshes: readonly QueryKey[];
  failure: string;
  done?: string;
  /** Set when the form itself shows the error. */
  quiet?: boolean;
}

/** A change on the server: refreshes what it touched, and says when it failed. */
export function useRun<Input, Output>({ call, refreshes, failure, done, quiet }: Run<Input, Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: () => {
      if (done) toast.done(done);
    },
    onError: (error) => {
      if (!quiet) toast.failed(failure, messageOf(error));
    },
    onSettled: () => Promise.all(refreshes.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
