export { signOut } from './api/signOut';
export { SessionExpired } from './SessionExpired';
export { StepUp } from './StepUp';
