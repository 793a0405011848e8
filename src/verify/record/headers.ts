import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { ENCODINGS } from '../requests/decode.js';
import type { HeaderList } from './exchange.js';

/** Where the browser believes the app to be, and where it is. */
export interface Origins {
  proxy: string;
  target: string;
}

/** Between two neighbours only; Transfer-Encoding stays, so that a body without a length is sent as one. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];
/** They would lead the browser away from the proxy. */
const LEADS_AWAY = ['strict-transport-security', 'alt-svc'];

/** The headers for the app: as if the browser had spoken to it itself. */
export function headersForTarget(headers: IncomingHttpHeaders, origins: Origins): OutgoingHttpHeaders {
  const sent: OutgoingHttpHeaders = { ...headers, host: new URL(origins.target).host };
  for (const name of [...HOP_BY_HOP, 'expect']) delete sent[name];
  for (const name of ['origin', 'referer'] as const) {
    const value = headers[name];
    if (value?.startsWith(origins.proxy)) sent[name] = origins.target + value.slice(origins.proxy.length);
  }
  const accepted = headers['accept-encoding'];
  if (accepted !== undefined) sent['accept-encoding'] = known(accepted);
  return sent;
}

/** The headers for the browser: it stays on the proxy, and sends all cookies though there is no TLS. */
export function headersForBrowser(headers: IncomingHttpHeaders, origins: Origins): OutgoingHttpHeaders {
  const { 'set-cookie': cookies, ...others } = headers;
  const sent: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(others)) {
    if (!HOP_BY_HOP.includes(name) && !LEADS_AWAY.includes(name))
      sent[name] = String(value).replaceAll(origins.target, origins.proxy);
  }
  if (cookies) sent['set-cookie'] = cookies.map(plainCookie);
  return sent;
}

export function listOf(headers: OutgoingHttpHeaders | IncomingHttpHeaders): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, String(each)]),
  );
}

/** A cookie for whatever host, without TLS. */
function plainCookie(header: string): string {
  const [pair = '', ...attributes] = header.split(';');
  const kept = attributes.filter((attribute) => !/^\s*(secure|domain=.*|samesite=none)\s*$/i.test(attribute));
  return [pair, ...kept].join(';');
}

function known(accepted: string): string {
  const names = accepted.split(',').filter((one) => ENCODINGS.includes(one.split(';')[0]?.trim() ?? ''));
  return names.length ? names.map((one) => one.trim()).join(', ') : 'identity';
}
