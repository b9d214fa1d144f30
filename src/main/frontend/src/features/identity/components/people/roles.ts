import type { Role } from '@/api/schemas';

export const roleLabels: Record<Role, string> = {
  rep: 'Rep',
  manager: 'Manager',
  analyst: 'Analyst',
  admin: 'Administrator',
};

export const roleHints: Record<Role, string> = {
  rep: 'Is offered leads and works them',
  manager: 'Uploads leads, sees all of them, assigns by hand',
  analyst: 'Changes processes and rules',
  admin: 'May do everything, and runs people',
};
