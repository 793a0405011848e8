// The browser that pages are looked at with: Debian's, as continuous integration installs it, or the one of CHROMIUM.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where it is; undefined where there is none. */
export const CHROMIUM = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));

/** With CI set it has to be there: then tests fail, rather than being skipped. */
export const IS_SKIPPED = CHROMIUM === undefined && !process.env['CI'];

export function startChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium: install it, or name it in CHROMIUM');
  // Its sandbox does not work for root, nor in most containers.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
