import { api } from '@/lib/api-client';

export const deleteSession = () => api.delete<undefined>('/auth/session');
