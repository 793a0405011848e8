import {
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import { BodyCopy, type RecordedExchange } from './exchange.js';
import { headersForBrowser, headersForTarget, listOf, type Origins } from './headers.js';
import { decoderFor, hasLinks, replaceInStream } from './rewrite-origin.js';

/** The origins as this browser has them: it may know the proxy by several names. */
export function originsOf(request: IncomingMessage, target: URL): Origins {
  return { proxy: `http://${request.headers.host ?? 'localhost'}`, target: target.origin };
}

/** What is known of an exchange when its request begins. */
export function beginExchange(
  request: IncomingMessage,
  headers: OutgoingHttpHeaders,
  limit: number,
): RecordedExchange {
  return {
    start: Date.now(),
    end: Date.now(),
    method: request.method ?? 'GET',
    path: (request.url ?? '/').replace(/^https?:\/\/[^/?#]*/, '') || '/',
    headers: listOf(headers),
    sent: new BodyCopy(limit),
    answer: undefined,
    received: new BodyCopy(limit),
    isWebSocket: false,
  };
}

export function askTarget(
  target: URL,
  exchange: RecordedExchange,
  headers: OutgoingHttpHeaders,
): ClientRequest {
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const { hostname, port } = target;
  const host = hostname.replace(/^\[|\]$/g, '');
  return send({ host, port, method: exchange.method, path: exchange.path, headers, agent: false });
}

/** Passes a request on to the app and its answer back; both are copied into the exchange that it returns. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
  limit: number,
): RecordedExchange {
  const origins = originsOf(request, target);
  const headers = headersForTarget(request.headers, origins);
  const exchange = beginExchange(request, headers, limit);
  const upstream = askTarget(target, exchange, headers);
  request.on('data', (chunk: Buffer) => exchange.sent.add(chunk));
  request.pipe(upstream);
  upstream.once('error', (error: NodeJS.ErrnoException) => {
    // The rest of the body has nowhere to go, but must be read before the browser reads an answer.
    request.unpipe(upstream).resume();
    refuse(response, target, error);
  });
  upstream.once('response', (answer) => giveBack(answer, response, exchange, origins));
  response.once('close', () => upstream.destroy());
  return exchange;
}

function giveBack(
  answer: IncomingMessage,
  response: ServerResponse,
  exchange: RecordedExchange,
  origins: Origins,
): void {
  const { statusCode: status = 502, statusMessage: statusText = '' } = answer;
  exchange.answer = { status, statusText, headers: listOf(answer.headers) };
  answer.on('data', (chunk: Buffer) => {
    exchange.received.add(chunk);
    exchange.end = Date.now();
  });
  const headers = headersForBrowser(answer.headers, origins);
  const decoder = decoderFor(answer.headers['content-encoding']);
  const hasBody = exchange.method !== 'HEAD' && status !== 204 && status !== 304;
  const isRewritten = hasBody && decoder !== null && hasLinks(answer.headers['content-type']);
  if (isRewritten) {
    delete headers['content-encoding'];
    delete headers['content-length'];
  }
  response.writeHead(status, statusText, headers).flushHeaders();
  const rewriting = isRewritten ? [decoder ?? [], replaceInStream(origins.target, origins.proxy)].flat() : [];
  // What breaks off on one side does so on the other.
  pipeline([answer, ...rewriting, response], () => undefined);
}

function refuse(response: ServerResponse, target: URL, error: NodeJS.ErrnoException): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(502, { 'content-type': 'text/plain' });
  response.end(`${target.origin} does not answer (${error.code ?? error.message})\n`);
}
