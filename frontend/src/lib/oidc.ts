import { http } from './http';

/** What people leave for the provider of identities for: to sign in, to prove anew who they are, to connect their identity. */
export type OidcPurpose = 'sign-in' | 'proof' | 'link';
/** `to`: where to go afterwards; null in a window of its own, whose opener goes on. */
export interface OidcTrip { purpose: OidcPurpose; to: string | null }

const DOORS: Record<OidcPurpose, string> = { 'sign-in': '/api/session/oidc', proof: '/api/account/proof/oidc', link: '/api/account/oidc' };
const TRIP = 'shuzha.oidc';

/** Goes to the provider, which sends the browser back to `/sign-in/oidc`. 503 `session.oidc_unavailable`. */
export async function leaveForProvider(trip: OidcTrip): Promise<void> {
  const { address } = await http.post<{ address: string }>(`${DOORS[trip.purpose]}/address`, trip.purpose === 'link' ? {} : { onExpired: 'throw' });
  sessionStorage.setItem(TRIP, JSON.stringify(trip));
  window.location.assign(address);
}

/** What this window left for; signing in, when it does not know any more. */
export function tripOfThisWindow(): OidcTrip {
  return JSON.parse(sessionStorage.getItem(TRIP) ?? '{"purpose":"sign-in","to":""}') as OidcTrip;
}

/** Hands in what the provider sent back with. 401 `session.oidc_…`, 409 `oidc.bound`, 422 `account.proof-elsewhere`. */
export function giveAnswer<T>(purpose: OidcPurpose, answer: URLSearchParams): Promise<T> {
  const body = Object.fromEntries(['state', 'code', 'error'].map((name) => [name, answer.get(name)]));
  return http.post<T>(DOORS[purpose], { body, onExpired: 'throw' });
}

/** Tells the windows of this browser that somebody came back; answers how to stop listening. */
export function listenForReturn(purpose: OidcPurpose, done: () => void): () => void {
  const channel = new BroadcastChannel(TRIP);
  channel.onmessage = ({ data }) => data === purpose && done();
  return () => channel.close();
}

export function tellReturn(purpose: OidcPurpose): void {
  const channel = new BroadcastChannel(TRIP);
  channel.postMessage(purpose);
  channel.close();
}
