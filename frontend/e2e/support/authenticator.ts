import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 30_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The app on somebody's telephone (RFC 6238). Every code is of a later half minute than the one before. */
export class Authenticator {
  private readonly key: Buffer;
  private last = 0;

  constructor(secret: string) {
    const bits = [...secret.replace(/\s/g, '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  }

  /** A code that was not given before; the server also takes that of the next half minute, so this seldom waits. */
  async code(): Promise<string> {
    const now = Math.floor(Date.now() / STEP_MS);
    this.last = Math.max(this.last + 1, now);
    if (this.last > now + 1) await pause((this.last - 1) * STEP_MS - Date.now() + 200);
    return this.at(this.last);
  }

  private at(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', this.key).update(counter).digest();
    const from = hash[hash.length - 1]! & 0x0f;
    return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }
}
