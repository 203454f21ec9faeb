import { http } from '@/lib/http';

export interface PasswordChange { current: string; next: string }

/** 422 `password.wrong`, `password.…` */
export function changePassword(body: PasswordChange): Promise<void> {
  return http.put<void>('/api/account/password', { body });
}
