import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { Errand } from './errand';
import { Person } from './person';
import { places } from './places';

/**
 * The people of one journey. They come when they are called, stay signed in, and leave when the journey is over. A
 * journey that needs an application of its own says how to start it.
 */
export function openStage(own?: () => Promise<string>) {
  let url = inject('url');
  let browser: Browser;
  let people: Person[] = [];
  let gone: Person[] = [];
  const errands = new Map<string, Errand>();
  beforeAll(async () => {
    if (own) url = await own();
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async ({ task }) => {
    const present = people;
    const everybody = [...gone, ...people];
    people = [];
    gone = [];
    const failed = task.result?.state === 'fail';
    for (const person of present) {
      if (failed) await person.page.screenshot({ path: join(places.screenshots, `failed-${person.name}.png`), timeout: 10_000 }).catch(() => undefined);
      await person.context.close();
    }
    expect(everybody.flatMap((person) => person.unexpected().map((text) => `${person.name}: ${text}`))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const keep = (person: Person) => {
    people.push(person);
    return person;
  };
  return {
    get url(): string {
      return url;
    },
    /** The person, signed in by one click; the same browser when called again. */
    async call(name: string, viewport?: { width: number; height: number }): Promise<Person> {
      return people.find((one) => one.name === name && !viewport) ?? keep(await Person.enters(browser, url, name, viewport));
    },
    /** The person without a screen: for what a journey needs but does not show. */
    async send(name: string): Promise<Errand> {
      const errand = errands.get(name) ?? (await Errand.of(browser, url, name));
      errands.set(name, errand);
      return errand;
    },
    /** In front of the sign-in page, not yet signed in. */
    async arrive(name: string, viewport?: { width: number; height: number }): Promise<Person> {
      return keep(await Person.arrives(browser, url, name, viewport));
    },
    /** Everybody goes home; whoever is called next comes with a new browser. */
    async leave(): Promise<void> {
      for (const person of people) await person.context.close();
      gone.push(...people.splice(0));
    },
  };
}
