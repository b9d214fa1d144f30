import { createContext, use } from 'react';
import type { Me, Permission } from '@/api/schemas';

export const SessionContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = use(SessionContext);
  if (!me) throw new Error('This page needs a signed-in person.');
  return me;
}

export function usePermission(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
