export { signOut } from './api/signOut';
export { SessionExpired } from './SessionExpired';
