import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';

/** Their scripts are sent as they are. TypeScript never is: there, such a name says nothing. */
const SERVED_FOLDERS = ['public', 'static', 'assets', 'www'];
const CLIENT_FOLDERS = ['client', 'frontend', 'front-end', 'browser', 'web', 'webapp', 'ui'];

const SPECIFIER = /(?:\bfrom|\brequire\s*\(|\bimport\s*\(?)\s*["']([^"']+)["']/g;
const SERVER_PACKAGE =
  /^(?:express|fastify|koa|restify|polka|hono|next|nuxt|hapi|socket\.io|ws|mongoose|pg|mysql2?|i?o?redis|@(?:nestjs|fastify|koa|hapi)\/.+)(?:$|\/)/;
const BROWSER_PACKAGE =
  /^(?:react|react-dom|preact|vue|svelte|solid-js|@angular\/core|jquery|backbone)(?:$|\/)/;

/** Members that only a page's globals have: a server may well have variables called `document` and `window`. */
const PAGE =
  /(?<![.\w$])(?:window\.(?:location|document|history|addEventListener|localStorage|sessionStorage|scroll|open|matchMedia|innerWidth|innerHeight|requestAnimationFrame)\b|document\.(?:getElement|querySelector|createElement|addEventListener|documentElement\b|cookie\b|body\.|head\.)|(?:local|session)Storage\.|\$\(document\)|navigator\.(?:clipboard|serviceWorker|mediaDevices)\b)/;

/**
 * Whether a file is code for the browser: a script in a folder that is served as it is, or a file in a client's
 * folder that uses the page. What imports a part of Node or a server's package is none, nor is what asks whether
 * there is a page: it runs on both sides.
 * @param path with `/`, relative
 */
export function isBrowserCode(path: string, text: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const isIn = (names: string[]) => folders.some((folder) => names.includes(folder));
  if (!isIn(SERVED_FOLDERS) && !isIn(CLIENT_FOLDERS)) return false;

  const imported = [...text.matchAll(SPECIFIER)].map(([, specifier = '']) => specifier);
  if (imported.some((specifier) => isBuiltin(specifier) || SERVER_PACKAGE.test(specifier))) return false;
  if (isIn(SERVED_FOLDERS) && /\.[cm]?jsx?$/.test(path)) return true;
  if (/\btypeof (?:window|document)\b/.test(text)) return false;
  return PAGE.test(text) || imported.some((specifier) => BROWSER_PACKAGE.test(specifier));
}

/**
 * The files of the program that a script for the browser imports: they are part of what is sent to it.
 * @returns absolute paths, without the ending
 */
export function importedBy({ file, text }: { file: string; text: string }): string[] {
  const imported = [...text.matchAll(SPECIFIER)].map(([, specifier = '']) => specifier);
  return imported
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => withoutEnding(resolve(dirname(file), specifier)));
}

/** `/app/lib/cache` of `/app/lib/cache.js` and `/app/lib/cache/index.ts`. */
export function withoutEnding(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/[/\\]index$/, '');
}
