import { execFileSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { fresh, places } from './places';

const PACKAGED = process.platform === 'linux' && process.arch === 'x64';
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
/** Pages here live for half a minute: optimising their code and collecting their garbage does not pay, nor a process that draws for them. */
const SHORT_LIVED = ['--in-process-gpu', '--js-flags=--min-semi-space-size=64 --no-turbofan'];
/** By default the browser keeps off shared memory, which a container may have too little of, and draws through files instead. */
const OFF_SHARED_MEMORY = '--disable-dev-shm-usage';
const ENOUGH = 2 ** 30;

/**
 * `CHROME_PATH`, else the one that an npm package carries (Linux x64), else a browser on PATH. The packaged one is the same
 * on every machine and has no window to keep up: journeys take a quarter less time in it.
 */
export async function launchBrowser(): Promise<BrowserServer> {
  const own = process.env.CHROME_PATH || (PACKAGED ? undefined : onPath());
  const { path, env } = own ? { path: own, env: {} } : await packaged();
  console.log(`Browser: ${path}`);
  return chromium.launchServer({ executablePath: path, args: [...FLAGS, ...SHORT_LIVED], ignoreDefaultArgs: sharedMemory() ? [OFF_SHARED_MEMORY] : [], host: '127.0.0.1', env: { ...process.env, ...env } });
}

function sharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * The package unpacks itself into the temporary folder, ours under target. It brings the libraries a bare machine lacks,
 * but only where it takes the machine for a cloud function; the browser is given them where it would not start without.
 */
async function packaged(): Promise<{ path: string; env: Record<string, string> }> {
  const folder = fresh(join(places.run, 'browser'));
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: chrome } = await import('@sparticuz/chromium');
  const path = await chrome.executablePath();
  process.env = before;
  const env: Record<string, string> = {};
  if (missesLibraries(path)) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return { path, env };
}

function missesLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
