import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deleteSession } from '@/features/identity/api/session';
import { messageOf } from '@/api/error';
import { toast } from '@/lib/toast';

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await deleteSession();
    } catch (error) {
      toast.failed('You are still signed in', messageOf(error));
      return;
    }
    queries.clear();
    await navigate({ to: '/login' });
  };
}
