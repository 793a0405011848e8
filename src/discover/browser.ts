import { isBuiltin } from 'node:module';

/** Their scripts are sent as they are. TypeScript never is: there, such a name says nothing. */
const SERVED_FOLDERS = ['public', 'static', 'assets', 'www'];
const CLIENT_FOLDERS = ['client', 'frontend', 'front-end', 'browser', 'web', 'webapp', 'ui'];

const SPECIFIER = /(?:\bfrom|\brequire\s*\(|\bimport\s*\(?)\s*["']([^"']+)["']/g;
/** Nothing is left of these when the program runs. */
const TYPES =
  /\b(?:import|export)\s+type\s+(?:[\w$]+|\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)\s*\bfrom\s*["'][^"']+["']/g;
const SERVER_PACKAGE =
  /^(?:express|fastify|koa|restify|polka|hono|next|nuxt|hapi|socket\.io|ws|mongoose|pg|mysql2?|i?o?redis|@(?:nestjs|fastify|koa|hapi)\/.+)(?:$|\/)/;
const BROWSER_PACKAGE =
  /^(?:react|react-dom|preact|vue|svelte|solid-js|@angular\/core|jquery|backbone|lit|lit-element|lit-html)(?:$|\/)/;

/** `client`, `shop-frontend`: folders with code for the browser, if it looks like that. */
export function isClientFolder(name: string): boolean {
  return CLIENT_FOLDERS.includes(name) || /[-_](?:client|frontend|front-end|webapp)$/.test(name);
}

/** Members that only a page's globals have: a server may well have variables called `document` and `window`. */
const PAGE =
  /(?<![.\w$])(?:window\.(?:location|document|history|addEventListener|localStorage|sessionStorage|scroll|open|matchMedia|innerWidth|innerHeight|requestAnimationFrame)\b|document\.(?:getElement|querySelector|createElement|addEventListener|documentElement\b|cookie\b|body\b|head\b)|(?:local|session)Storage\.|(?:request|cancel)AnimationFrame\s*\(|new (?:Image|Audio|FileReader|DOMParser|(?:Intersection|Resize|Mutation)Observer)\(|customElements\.define\b|\$\(document\)|navigator\.(?:clipboard|serviceWorker|mediaDevices)\b)/;

/** The module names of imports, re-exports and `require` calls, without parsing. Those of types alone are none. */
export function importsIn(text: string): string[] {
  return [...text.replace(TYPES, '').matchAll(SPECIFIER)].map(([, specifier = '']) => specifier);
}

/** A part of Node, or a package that only servers use. */
export function isOfServer(specifier: string): boolean {
  return isBuiltin(specifier) || SERVER_PACKAGE.test(specifier);
}

/** What may stand before a directive, piece by piece: one expression for all of it would try every way to split comments. */
const BEFORE = /\s+|\/\/.*|\/\*[\s\S]*?\*\//y;
/** https://react.dev/reference/rsc/use-client */
const USE_CLIENT = /(['"])use client\1/y;

/** Puts an app into a page: https://vuejs.org/api/application.html#app-mount, https://react.dev/reference/react-dom/client */
const MOUNTS =
  /\.\$?mount\(\s*(?:['"`][#.][\w-]|document\.)|(?:createRoot|hydrateRoot|\brender)\([^;]{0,200}?\bdocument\.(?:getElementById|querySelector|body\b)|\bnew Vue\(\s*\{\s*el:|\bplatformBrowser(?:Dynamic)?\(/;

/**
 * Whether a module says that it is for the browser, by a directive or because an app is put into a page there: code for the
 * server cannot call what it exports.
 */
export function isClientModule(text: string): boolean {
  return usesDirective(text) || (MOUNTS.test(text) && !importsIn(text).some(isOfServer));
}

function usesDirective(text: string): boolean {
  if (!text.includes('use client')) return false;
  let at = 0;
  for (BEFORE.lastIndex = 0; BEFORE.test(text); BEFORE.lastIndex = at) at = BEFORE.lastIndex;
  USE_CLIENT.lastIndex = at;
  return USE_CLIENT.test(text);
}

/** A script that neither loads nor gives anything is for Node only if it starts by itself: one that uses the page cannot. */
function isPageScript(text: string, imported: readonly string[]): boolean {
  return !imported.length && ELEMENTS.test(text) && !EXPORTS.test(text);
}

const ELEMENTS =
  /(?<![.\w$])(?:document\.(?:getElement|querySelector|createElement|addEventListener)|\$\(document\))/;

const EXPORTS = /\bmodule\.exports\b|\bexports\.\w|^\s*export\s|\b(?:require|import)\s*\(/m;

/** A script in a folder that is served as it is. */
export function isServedScript(path: string): boolean {
  return /\.[cm]?jsx?$/.test(path) && isInServedFolder(path);
}

export function isInServedFolder(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => SERVED_FOLDERS.includes(folder));
}

/** Whether a text may name a file in such a folder. */
export function namesServedFolder(text: string): boolean {
  return NAMES_SERVED.test(text);
}

const NAMES_SERVED = new RegExp(`/(?:${SERVED_FOLDERS.join('|')})\\b`);

/**
 * Whether a file is code for the browser: a script in a folder that is served as it is, a file in a client's folder
 * that uses the page, or a script anywhere that uses it and has no imports nor exports. What
 * imports a part of Node or a server's package is none, nor is what asks whether there is a page: it runs on both sides.
 * @param path with `/`, relative
 */
export function isBrowserCode(path: string, text: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const imported = importsIn(text);
  const isApart = folders.some((folder) => SERVED_FOLDERS.includes(folder) || isClientFolder(folder));
  if (!isApart && !isPageScript(text, imported)) return false;

  if (imported.some(isOfServer)) return false;
  if (isServedScript(path)) return true;
  if (/\btypeof (?:window|document)\b/.test(text)) return false;
  return PAGE.test(text) || imported.some((specifier) => BROWSER_PACKAGE.test(specifier));
}
