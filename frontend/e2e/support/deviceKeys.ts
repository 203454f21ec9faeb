import type { CDPSession } from 'playwright-core';
import type { Person } from './person';

/** What makes passkeys in somebody's browser: a device that recognises its owner and confirms by itself. */
export class DeviceKeys {
  private constructor(private readonly browser: CDPSession, private readonly id: string) {}

  static async of(person: Person): Promise<DeviceKeys> {
    const browser = await person.context.newCDPSession(person.page);
    await browser.send('WebAuthn.enable');
    const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    return new DeviceKeys(browser, authenticatorId);
  }

  /** Another device with a copy of every key, counters as they are now. */
  async copyTo(other: DeviceKeys): Promise<void> {
    const { credentials } = await this.browser.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    for (const credential of credentials) await other.browser.send('WebAuthn.addCredential', { authenticatorId: other.id, credential });
  }
}
