import { isUtf8 } from 'node:buffer';
import { decodeBody } from '../requests/decode.js';
import { parseCookieHeader, parseSetCookie } from '../requests/cookies.js';
import type { HeaderList, RecordedExchange } from './exchange.js';

/** The text of a HAR 1.2 of all exchanges that got an answer, in the order in which they began. */
export function harOf(exchanges: readonly RecordedExchange[], origin: string, version: string): string {
  const answered = exchanges.filter(({ answer, isWebSocket }) => answer !== undefined || isWebSocket);
  const entries = answered.sort((a, b) => a.start - b.start).map((exchange) => entryOf(exchange, origin));
  const creator = { name: 'stateless-codemod', version };
  return `${JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 2)}\n`;
}

function entryOf(exchange: RecordedExchange, origin: string): object {
  const { start, end } = exchange;
  return {
    startedDateTime: new Date(start).toISOString(),
    time: end - start,
    request: requestOf(exchange, origin),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: end - start, receive: 0 },
    ...(exchange.isWebSocket && { _webSocketMessages: [] }),
  };
}

function requestOf({ method, path, headers, sent }: RecordedExchange, origin: string): object {
  const cookies = valuesOf(headers, 'cookie').flatMap(parseCookieHeader);
  return {
    method,
    url: origin + path,
    httpVersion: 'HTTP/1.1',
    cookies: cookies.map(([name, value]) => ({ name, value })),
    headers: namedList(headers),
    queryString: namedList([...new URL(path, origin).searchParams]),
    headersSize: -1,
    bodySize: sent.size,
    ...(sent.size > 0 && { postData: postDataOf(headers, sent.bytes) }),
  };
}

/** Files in a form must come back byte by byte, which text does not promise. */
function postDataOf(headers: HeaderList, bytes: Buffer): object {
  const [mimeType = ''] = valuesOf(headers, 'content-type');
  const isText = isUtf8(bytes) && !/^multipart\//i.test(mimeType);
  return { mimeType, params: [], ...textOf(bytes, isText) };
}

function responseOf({ answer, received, isWebSocket }: RecordedExchange): object {
  const { status, statusText, headers } = answer ?? {
    ...{ status: isWebSocket ? 101 : 0, statusText: '', headers: [] as HeaderList },
  };
  const bytes = decodeBody(received.bytes, valuesOf(headers, 'content-encoding')[0]);
  const cookies = valuesOf(headers, 'set-cookie').map((header) => parseSetCookie(header));
  const [mimeType = ''] = valuesOf(headers, 'content-type');
  return {
    status,
    statusText,
    httpVersion: 'HTTP/1.1',
    cookies: cookies.map(({ name, value, path }) => ({ name, value, path })),
    headers: namedList(headers),
    content: { size: bytes.length, mimeType, ...(bytes.length > 0 && textOf(bytes, isUtf8(bytes))) },
    redirectURL: valuesOf(headers, 'location')[0] ?? '',
    headersSize: -1,
    bodySize: received.size,
  };
}

function textOf(bytes: Buffer, isText: boolean): object {
  return isText ? { text: bytes.toString() } : { text: bytes.toString('base64'), encoding: 'base64' };
}

function valuesOf(headers: HeaderList, name: string): string[] {
  return headers.flatMap(([key, value]) => (key === name ? [value] : []));
}

function namedList(pairs: HeaderList): object[] {
  return pairs.map(([name, value]) => ({ name, value }));
}
