import { programOf } from '../../../src/find/runtime/shared.js';
import type { FindContext } from '../../../src/model/transform.js';

const OF_FRAMEWORK = new Set([
  ...['app', 'baseUrl', 'body', 'cookies', 'fresh', 'host', 'hostname', 'ip', 'ips', 'method', 'originalUrl'],
  ...['params', 'path', 'protocol', 'query', 'res', 'req', 'route', 'secure', 'signedCookies', 'stale'],
  ...['subdomains', 'url', 'xhr', 'headers', 'rawHeaders', 'socket', 'connection', 'next', 'locals', 'state'],
  ...['session', 'sessionID', 'sessionStore', 'file', 'files', 'rawBody', 'log', 'id', 'raw', 'server', 'io'],
  ...['request', 'response', 'context', 'type', 'status', 'message', 'length', 'etag', 'href', 'origin'],
  ...['statusCode', 'statusMessage', 'headersSent', 'writable', 'complete', 'aborted', 'httpVersion', 'name'],
  ...['i18n', 't', 'locale', 'language', 'useragent', 'timedout', 'respond', 'cookie', 'data', 'handshake'],
]);

/** Names that frameworks and their middleware use on requests themselves. */
export function isOfFramework(name: string): boolean {
  return OF_FRAMEWORK.has(name) || name.startsWith('_');
}

const OF_LOGIN = /^(?:user|auth|account|token|jwt|claims|payload|profile|principal|credentials|oidc|login)$/i;
const LOGINS =
  /\b(?:from|require\s*\(|import\s*\(?)\s*['"`](?:@[\w.-]+\/)?[\w.-]*(?:passport|jwt|auth|oidc|clerk|keycloak|guard|login)[\w./-]*['"`]/i;

/** Names that packages for logging in put what they know of the user under, where the program may have one of them. */
export function isOfLogin(context: FindContext, near: string, name: string): boolean {
  if (!OF_LOGIN.test(name)) return false;
  const { modules } = programOf(context);
  return context.project.files.some(
    ({ file, text }) => LOGINS.test(text) && modules.areConnected(file, near),
  );
}
