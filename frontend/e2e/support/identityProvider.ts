import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import type { Page } from 'playwright-core';

const CLIENT = 'shuzha';
const SECRET = 'of the client';
const SIGN_IN = '/sign-in/';
const EIGHT_HOURS = 8 * 3600;
const FORM = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>医院统一身份</title><form method="post">
  <p><label>工号或账号 <input name="name"></label></p><p><label>密码 <input name="password" type="password"></label></p><button>登录</button></form>`;

/**
 * The hospital's provider of identities (OpenID Connect), on another site than the application. It knows every name that
 * is typed, with any password, and says that whoever is not asked anew has given it this morning.
 */
export class IdentityProvider {
  private readonly server = createServer();

  /** Begins to listen; whoever asks something before `serves` waits. */
  async opens(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** What an application is started with to rely on this one. */
  settings(): string[] {
    return [`issuer=${this.issuer()}`, `client-id=${CLIENT}`, `client-secret=${SECRET}`, 'name.zh=医院统一身份'].map((one) => `--shuzha.oidc.${one}`);
  }

  /** Serves the application at this address. */
  serves(url: string): void {
    const provider: Provider = new Provider(this.issuer(), {
      clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [`${url}/sign-in/oidc`], require_auth_time: true }],
      claims: { openid: ['sub'], profile: ['preferred_username'] },
      conformIdTokenClaims: false,
      cookies: { keys: [SECRET] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => SIGN_IN + uid },
      findAccount: (_, name) => ({ accountId: name, claims: () => ({ sub: `subject of ${name}`, preferred_username: name }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({ clientId: CLIENT, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.server.on('request', (request, response) => void (request.url!.startsWith(SIGN_IN) ? ask(provider, request, response) : answer(request, response)));
  }

  closes(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

/** Somebody gives name and password on the provider's page. */
export async function givesPassword(page: Page, name: string): Promise<void> {
  await page.getByLabel('工号或账号').fill(name);
  await page.getByLabel('密码').fill('of the provider');
  await page.getByRole('button', { name: '登录' }).click();
}

async function ask(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html').end(FORM);
    return;
  }
  const accountId = new URLSearchParams(await text(request)).get('name')!;
  const { params } = await provider.interactionDetails(request, response);
  const now = Math.floor(Date.now() / 1000);
  await provider.interactionFinished(request, response, { login: { accountId, ts: params.prompt === 'login' ? now : now - EIGHT_HOURS } });
}
