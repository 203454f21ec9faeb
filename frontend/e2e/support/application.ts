import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fresh, places } from './places';

const READY = /Shuzha is ready: (http:\/\/localhost:(\d+))/;
const START_MS = 150_000;
const STOP_MS = 20_000;
const MEMORY = ['-Xmx768m', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const file = (name: string) => join(places.run, name);

/** Starts the packed application in the demo profile on an empty database file; answers its address. */
export async function startApplication(): Promise<string> {
  if (!existsSync(places.jar)) throw new Error(`Build the application first: there is no ${places.jar}`);
  rmSync(places.run, { recursive: true, force: true });
  fresh(places.run);
  return launch('first', '0');
}

/** Stops the application and starts it on the same database and port, its clock ahead by a period such as P91D. */
export async function restartAhead(url: string, ahead: string): Promise<void> {
  await stopApplication();
  await launch('ahead', new URL(url).port, `--shuzha.demo.ahead=${ahead}`);
}

/** Stops whichever process runs now; the number of the process stands in a file, because any worker may have started it. */
export async function stopApplication(): Promise<void> {
  if (!existsSync(file('pid'))) return;
  const pid = Number(readFileSync(file('pid'), 'utf8'));
  rmSync(file('pid'));
  signal(pid, 'SIGTERM');
  if (!(await ended(pid))) signal(pid, 'SIGKILL');
}

async function launch(name: string, port: string, ...more: string[]): Promise<string> {
  const log = file(`application-${name}.log`);
  const out = openSync(log, 'w');
  const child = spawn(
    JAVA,
    [...MEMORY, '-jar', places.jar, '--spring.profiles.active=demo', `--server.port=${port}`, '--server.address=127.0.0.1', ...more],
    {
      stdio: ['ignore', out, out],
      env: {
        ...process.env,
        SHUZHA_DB_URL: `jdbc:h2:file:${file('data')};MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000`,
        SHUZHA_TRAIL_FOLDER: file('trail'),
      },
    },
  );
  writeFileSync(file('pid'), String(child.pid));
  child.unref();
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const ready = READY.exec(readFileSync(log, 'utf8'));
    if (ready) return ready[1]!;
    if (child.exitCode !== null) break;
    await pause(200);
  }
  await stopApplication();
  throw new Error(`The application did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function ended(pid: number): Promise<boolean> {
  const until = Date.now() + STOP_MS;
  while (Date.now() < until) {
    if (!signal(pid, 0)) return true;
    await pause(100);
  }
  return false;
}
