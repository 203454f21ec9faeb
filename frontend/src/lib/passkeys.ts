import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from './api/types';
import { Problem } from './problem';

/** Whether this browser can make and show passkeys at all. */
export const passkeysSupported = browserSupportsWebAuthn;

/** Lets the device make a passkey. Throws a problem that says what the person or the device did. */
export async function makePasskey(options: PasskeyCreation): Promise<PasskeyMade> {
  const { response } = await asked(startRegistration({ optionsJSON: options }));
  return { clientData: response.clientDataJSON, attestation: response.attestationObject };
}

/** Lets the device show a passkey. Throws a problem that says what the person or the device did. */
export async function showPasskey(options: PasskeyRequest): Promise<PasskeyShown> {
  const { id, response } = await asked(startAuthentication({ optionsJSON: options }));
  return { id, clientData: response.clientDataJSON, authenticatorData: response.authenticatorData, signature: response.signature };
}

/** Names of WebAuthn; a prompt that was closed and one that was waited out are the same to it. */
const WORDS: Record<string, string> = {
  NotAllowedError: 'passkey.cancelled', AbortError: 'passkey.cancelled', InvalidStateError: 'passkey.here', SecurityError: 'passkey.address',
};

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new Problem(0, { code: WORDS[name] ?? 'passkey.device' });
  }
}
