import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startApplication, stopAll } from './application';
import { launchBrowser } from './browser';
import { fresh, places } from './places';

declare module 'vitest' {
  interface ProvidedContext { url: string; browser: string }
}

/** One application and one browser for all journeys; both are stopped at the end, also when something failed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const began = Date.now();
  rmSync(places.screenshots, { recursive: true, force: true });
  fresh(places.screenshots);
  try {
    const [url, browser] = await Promise.all([startApplication(), launchBrowser()]);
    project.provide('url', url);
    project.provide('browser', browser.wsEndpoint());
    console.log(`Application and browser are up after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return async () => {
      await browser.close();
      await stopAll();
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}
