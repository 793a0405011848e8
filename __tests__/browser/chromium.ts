// The browser that pages are looked at with: Debian's, as continuous integration installs it, or the one of CHROMIUM.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const { CHROMIUM: named, CI } = process.env;
const found = (named ? [named] : PLACES).find((place) => existsSync(place));

/** Why tests that need it are skipped; undefined if they are not. With CI set it has to be there: then they fail. */
export const SKIPPED =
  found === undefined && !CI
    ? 'skipped: there is no Chromium on this machine, CHROMIUM may name one'
    : undefined;

export function startChromium(): Promise<Browser> {
  if (found === undefined) throw new Error('no Chromium: install it, or name it in CHROMIUM');
  // Its sandbox does not work for root, nor in most containers.
  return chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
