import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import '@/lib/i18n';
import '@/lib/dates';
import { sessionExpiry, stepUp } from '@/lib/session';

// What the component library asks of a browser and jsdom does not have.
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', NoObserver);
vi.stubGlobal('IntersectionObserver', NoObserver);
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false, media: query, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {},
}));
Element.prototype.scrollIntoView = () => {};
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

// What comes may come late on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  sessionStorage.clear();
  document.cookie = 'XSRF-TOKEN=token-1; path=/';
});

afterEach(() => {
  cleanup();
  // Files share one world: nobody waits there for a sign-in of a test that is over.
  sessionExpiry.givenUp();
  stepUp.givenUp();
  vi.useRealTimers();
});
