import { execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fresh, places } from './places';

const READY = /Shuzha is ready: (http:\/\/localhost:(\d+))/;
const START_MS = 150_000;
const STOP_MS = 20_000;
const MEMORY = ['-Xmx768m', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=128m', '-XX:+UseSerialGC', '-Xshare:auto'];
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const COMMON = 'common';
/** Printing costs as much as a page does; the journey that looks at sheets has an application of its own. */
const NO_SHEETS = ['--shuzha.sheet.delay=1d'];
const file = (name: string) => join(places.run, name);

export interface Start {
  /** Without the demo the database begins empty, and nobody has an account. */
  demo?: boolean;
  /** A folder that joins the class path of the packed application. */
  folder?: string;
  /** Any free one unless said; empty for a command, which opens none. */
  port?: string;
  args?: string[];
}

/** Starts the packed application in the demo profile on an empty database file; answers its address. */
export async function startApplication(): Promise<string> {
  if (!existsSync(places.jar)) throw new Error(`Build the application first: there is no ${places.jar}`);
  rmSync(places.run, { recursive: true, force: true });
  fresh(places.run);
  // Unpacked as its own tool does it, an application starts in two thirds of the time, and there are many starts.
  execFileSync(JAVA, ['-Djarmode=tools', '-jar', places.jar, 'extract', '--destination', file('app')]);
  return launch(COMMON, COMMON, { args: NO_SHEETS });
}

/** Stops an application and starts it on the same database and port, its clock ahead by a period such as P91D. */
export async function restartAhead(name: string, url: string, ahead: string): Promise<void> {
  await stop(name);
  await launch(name, `${name}-ahead`, { port: new URL(url).port, args: [`--shuzha.demo.ahead=${ahead}`] });
}

/** One more application with a database of its own, beside the one all journeys share; answers its address. */
export async function startAnother(name: string, start: Start): Promise<string> {
  return launch(name, name, start);
}

/** Runs a command of the application that ends by itself, such as an import, on the database of another application. */
export async function runCommand(name: string, ...args: string[]): Promise<string> {
  const log = file(`${name}-command.log`);
  const child = java(name, log, { demo: false, port: '', args });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  const output = readFileSync(log, 'utf8');
  if (code !== 0) throw new Error(`The command ${args.join(' ')} failed:\n${output.slice(-4000)}`);
  return output;
}

/** What an application has written to its console. */
export function consoleOf(name: string): string {
  return readFileSync(file(`application-${name}.log`), 'utf8');
}

/** Stops an application; the number of its process stands in a file, because any worker may have started it. */
export async function stop(name: string): Promise<void> {
  const pidFile = file(`${name}.pid`);
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  rmSync(pidFile);
  signal(pid, 'SIGTERM');
  if (!(await ended(pid))) signal(pid, 'SIGKILL');
}

export async function stopAll(): Promise<void> {
  const names = existsSync(places.run) ? readdirSync(places.run).filter((one) => one.endsWith('.pid')) : [];
  for (const name of names) await stop(name.replace(/\.pid$/, ''));
}

async function launch(name: string, run: string, start: Start): Promise<string> {
  const log = file(`application-${run}.log`);
  const child = java(name, log, start);
  writeFileSync(file(`${name}.pid`), String(child.pid));
  child.unref();
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const ready = READY.exec(readFileSync(log, 'utf8'));
    if (ready) return ready[1]!;
    if (child.exitCode !== null) break;
    await pause(200);
  }
  await stop(name);
  throw new Error(`The application did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
}

function java(name: string, log: string, { demo = true, folder, port = '0', args = [] }: Start) {
  const out = openSync(log, 'w');
  const jar = file(join('app', basename(places.jar)));
  const program = folder ? ['-cp', [folder, jar].join(delimiter), 'org.shuzha.Shuzha'] : ['-jar', jar];
  const settings = [...(demo ? ['--spring.profiles.active=demo'] : []), ...(port ? [`--server.port=${port}`] : []), '--server.address=127.0.0.1', ...args];
  return spawn(JAVA, [...MEMORY, ...program, ...settings], {
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      SHUZHA_DB_URL: `jdbc:h2:file:${file(`${name}-data`)};MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000`,
      SHUZHA_TRAIL_FOLDER: file(`${name}-trail`),
    },
  });
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
