import { type Code, type Kind, PLAIN, PRIMITIVE, problem, promiseOf } from './kind.js';
import { PASSKEY_CALLS, PASSKEY_TYPES } from './passkeys.js';

/** Types and classes of the language and of Node that JSON does not keep. */
const CLASSES: Record<string, [Code, string]> = {
  ...of(
    'value-not-serializable',
    'Date',
    'Map',
    'Set',
    'RegExp',
    'Error',
    'Blob',
    'ReadonlyMap',
    'ReadonlySet',
  ),
  ...of('value-not-serializable', 'TypeError', 'RangeError', 'BigInt'),
  ...of('binary-value', 'Buffer', 'ArrayBuffer', 'DataView'),
  ...of('binary-value', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'BigUint64Array'),
  ...of('binary-value', 'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array'),
  ...of('promise-value', 'Promise', 'PromiseLike'),
  ...of(
    'live-handle',
    'Function',
    'AbortController',
    'AbortSignal',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'Proxy',
  ),
  ...of(
    'live-handle',
    'Socket',
    'WebSocket',
    'Server',
    'Request',
    'Response',
    'NextFunction',
    'EventEmitter',
  ),
  ...of('live-handle', 'IncomingMessage', 'ServerResponse', 'FastifyRequest', 'FastifyReply', 'Context'),
  ...of('live-handle', 'Timeout', 'Timer', 'Immediate', 'Readable', 'Writable', 'Duplex', 'Transform'),
  ...of('live-handle', 'Stream', 'ReadStream', 'WriteStream', 'ReadableStream', 'WritableStream', 'Worker'),
  ...of(
    'live-handle',
    'ChildProcess',
    'Pool',
    'PoolClient',
    'PrismaClient',
    'Redis',
    'Namespace',
    'MessagePort',
  ),
  ...of(
    'class-instance',
    'URL',
    'URLSearchParams',
    'FormData',
    'Headers',
    'Document',
    'Model',
    'TextDecoder',
  ),
};

function of(code: Code, ...names: string[]): Record<string, [Code, string]> {
  return Object.fromEntries(names.map((name) => [name, [code, name]]));
}

/** What an object of a class of the language, of Node or of a package is, by the class's name. */
export function ofClass(name: string): Kind | undefined {
  const known = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  return known && problem(...known);
}

/** Methods whose result is a string, number or boolean, whatever they are called on. */
export const PRIMITIVE_METHODS =
  /^(?:to(?:String|UpperCase|LowerCase|Locale\w+|Fixed|Precision|Exponential|ISOString|JSON|DateString|TimeString|UTCString)|trim\w*|replace(?:All)?|join|charAt|charCodeAt|codePointAt|substr(?:ing)?|pad(?:Start|End)|repeat|indexOf|lastIndexOf|findIndex|findLastIndex|includes|startsWith|endsWith|localeCompare|normalize|test|has|some|every|get(?:Time|Date|Day|FullYear|Hours|Minutes|Month|Seconds|Milliseconds)|valueOf|hasOwnProperty|push|unshift)$/;

/** Methods that give elements of what they are called on, or a collection of them. */
export const SAME_METHODS =
  /^(?:filter|slice|sort|reverse|flat|find|findLast|at|pop|shift|splice|values|toSorted|toReversed|concat|with|fill|get)$/;

/** Functions of the language, of Node and of well-known packages, by their path. */
const CALLS: [RegExp, Kind][] = [
  [
    /^(?:String|Number|Boolean|parseInt|parseFloat|isNaN|isFinite|encodeURI\w*|decodeURI\w*|escape|unescape|btoa|atob)$/,
    PRIMITIVE,
  ],
  [
    /^(?:Math\.\w+|Date\.(?:now|parse|UTC)|performance\.now|Number\.\w+|String\.\w+|JSON\.stringify)$/,
    PRIMITIVE,
  ],
  [/^(?:Object\.(?:is|hasOwn|isFrozen)|Array\.isArray|Reflect\.has)$/, PRIMITIVE],
  [/^(?:crypto\.randomUUID|process\.(?:hrtime|uptime|cwd)|require\.resolve)$/, PRIMITIVE],
  [/^(?:JSON\.parse|Object\.keys|process\.memoryUsage|Date)$/, PLAIN],
  [/^(?:setTimeout|setInterval|setImmediate)$/, problem('live-handle', 'timer')],
  [/^Symbol(?:\.for)?$/, problem('live-handle', 'symbol')],
  [/^BigInt$/, problem('value-not-serializable', 'BigInt')],
  [/^Buffer\.\w+$/, problem('binary-value', 'Buffer')],
];

/** What an HTTP client gives: its content is JSON or text. */
const ANSWER: Kind = {
  ...problem('class-instance', 'the answer of an HTTP request'),
  fields: () =>
    new Map([...['data', 'headers'].map((name) => [name, PLAIN] as const), ['status', PRIMITIVE]]),
};

/** What `url.parse` gives: texts, and with `true` the query as an object of them. */
const ADDRESS: Kind = {
  ...problem('class-instance', 'Url'),
  fields: () =>
    new Map([
      ['query', PLAIN],
      ...['href', 'protocol', 'host', 'hostname', 'port', 'path', 'pathname', 'search', 'hash', 'auth'].map(
        (name) => [name, PRIMITIVE] as const,
      ),
    ]),
};

const PACKAGE_CALLS: [RegExp, Kind][] = [
  ...PASSKEY_CALLS,
  [/^url\.parse\b/, ADDRESS],
  [
    /^(?:uuid|nanoid|cuid|@paralleldrive\/cuid2|shortid|ulid|ulidx|hyperid|short-uuid|ms|slugify|randomstring|random-string|crypto-random-string|rand-token|uid|uid-safe|hat|moniker|chance|casual|@faker-js\/faker|faker)\b/,
    PRIMITIVE,
  ],
  [
    /^(?:otp-generator|generate-password|randomatic|unique-names-generator|short-unique-id|human-id|username-generator|short-hash|validator|semver|mime(?:-types)?)\b/,
    PRIMITIVE,
  ],
  [/^base64url(?:\.default)?(?:\.(?:encode|decode|fromBase64|toBase64))?$/, PRIMITIVE],
  [/^(?:random-words|geoip-lite|ua-parser-js|csv-parse\/sync|js-yaml\.load|yaml\.parse)\b/, PLAIN],
  [/^axios\b(?!\.create$)/, promiseOf(ANSWER)],
  [/^crypto\.(?:randomUUID|randomInt|timingSafeEqual)\b/, PRIMITIVE],
  [/^crypto\.(?:randomBytes|scryptSync|pbkdf2Sync|hkdfSync)\b/, problem('binary-value', 'Buffer')],
  [
    /^(?:jsonwebtoken\.sign|bcrypt(?:js)?\.(?:hash|compare|genSalt)(?:Sync)?|argon2\.(?:hash|verify))\b/,
    PRIMITIVE,
  ],
  [
    /^(?:path|os|querystring|util\.format|node:path)\.(?:join|resolve|basename|dirname|extname|hostname|stringify|escape)\b/,
    PRIMITIVE,
  ],
  [/^(?:jsonwebtoken\.(?:verify|decode)|querystring\.parse|qs\.parse)\b/, PLAIN],
  [
    /^(?:mongoose|sequelize|typeorm|@mikro-orm|objection|bookshelf|waterline)\b/,
    problem('class-instance', 'a model of the database library'),
  ],
  [
    /^(?:fs\.create\w+|child_process|worker_threads|net|http|https|http2|tls|dgram|stream|events|cluster)\b/,
    problem('live-handle', 'an object of Node that is connected to the process'),
  ],
  [
    /^(?:ws|socket\.io|socket\.io-client|sockjs|engine\.io|ioredis|redis|pg|mysql2?|mongodb|knex|@prisma\/client|amqplib|kafkajs|bullmq?|puppeteer|playwright|express|fastify|koa)\b/,
    problem('live-handle', 'an object that is connected to the process'),
  ],
];

/** What a function of the language gives. */
export function ofCall(path: string): Kind | undefined {
  return CALLS.find(([pattern]) => pattern.test(path))?.[1];
}

/** What a function or class of a package gives. */
export function ofPackageCall(path: string): Kind | undefined {
  return PACKAGE_CALLS.find(([pattern]) => pattern.test(path))?.[1];
}

/** What a type of a package stands for. */
export function ofPackageType(path: string): Kind | undefined {
  return PASSKEY_TYPES.find(([pattern]) => pattern.test(path))?.[1];
}

/** Members of a request whose values are JSON, or strings. */
export const REQUEST_DATA =
  /^(?:body|params|query|headers|cookies|signedCookies|ip|ips|url|originalUrl|method|path|hostname|host|protocol|rawBody|querystring)$/;

/** Methods that only things have that are connected to the process. */
export const LIVE_METHODS =
  /^(?:on|once|off|addListener|removeListener|removeAllListeners|emit|write|end|pipe|destroy|close|terminate|send|sendStatus|json|status|setHeader|writeHead|ping|pong|disconnect|abort|kill|postMessage|unref|to|in)$/;
