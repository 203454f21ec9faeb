import { onTestFinished } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const refuse = (name: string) => Promise.reject(new DOMException('', name));

/** What a person does when the device asks: confirms, or breaks off under a name of WebAuthn. */
export type Gesture = 'confirms' | 'NotAllowedError' | 'InvalidStateError';

/** A browser that knows passkeys, until the test is over. Remembers what it was asked for. */
export function fakeDevice(...gestures: Gesture[]): { asked: PublicKeyCredentialRequestOptions[]; made: PublicKeyCredentialCreationOptions[] } {
  const asked: PublicKeyCredentialRequestOptions[] = [];
  const made: PublicKeyCredentialCreationOptions[] = [];
  const answer = (response: object) => {
    const gesture = gestures.shift() ?? 'confirms';
    return gesture === 'confirms' ? Promise.resolve({ id: 'a2V5', rawId: bytes('key'), type: 'public-key', response, getClientExtensionResults: () => ({}) }) : refuse(gesture);
  };
  const credentials = {
    get: ({ publicKey }: CredentialRequestOptions) => {
      asked.push(publicKey!);
      return answer({ clientDataJSON: bytes('c'), authenticatorData: bytes('d'), signature: bytes('s') });
    },
    create: ({ publicKey }: CredentialCreationOptions) => {
      made.push(publicKey!);
      return answer({ clientDataJSON: bytes('c'), attestationObject: bytes('a'), getTransports: () => [] });
    },
  };
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: credentials });
  Object.defineProperty(globalThis, 'PublicKeyCredential', { configurable: true, value: class {} });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'credentials');
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  });
  return { asked, made };
}
