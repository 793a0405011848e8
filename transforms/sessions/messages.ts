import type { Message, TransformMeta } from '../../src/model/transform.js';

export const meta: TransformMeta = {
  name: 'sessions',
  description:
    'Sessions in process memory or on local disk → Redis (express-session, @fastify/session, Koa, Nest)',
  rules: ['session-memory-store'],
  mentions: /session/i,
};

/** The words of every code that this transform reports. */
export const messages: Record<string, Message> = {
  'session-memory-store': {
    kind: 'rule',
    text: 'sessions of {package} are kept {where}: another replica does not know them, and a restart loses them',
    advice: 'Keep them in Redis; this transform does it.',
  },

  'session-store-conditional': {
    kind: 'refuse',
    text: 'the store is chosen under a condition, so that some environments keep sessions in memory',
    advice:
      'Use the shared store everywhere, in development too, then run again; a store that differs by environment hides bugs until production.',
  },
  'session-options-unknown': {
    kind: 'refuse',
    text: 'the options come from {source}, which could not be followed: a store may be set there',
    advice: 'Write the options as an object literal at the call, or pass `store` there.',
  },
  'session-genid': {
    kind: 'refuse',
    text: '`genid` makes ids that are not random, so two replicas can make the same one',
    advice: 'Drop `genid` (the default is random), or return crypto.randomUUID().',
  },
  'session-store-scan': {
    kind: 'refuse',
    text: '`{use}` walks over all sessions, which on Redis reads every key (and `sessions` exists on MemoryStore only)',
    advice:
      'Keep what is looked up there (who is online, sessions of a user) under a key of its own, then run again.',
  },
  'session-store-missing': {
    kind: 'refuse',
    text: 'for a session that is not there, `{use}` would get `null` from a store on Redis, and gets `undefined` from this one',
    advice:
      'Ask `if (!session)`, and answer with what does not depend on which of the two it is; then run again.',
  },
  'session-store-class': {
    kind: 'refuse',
    text: '`{use}` is about the class of the store, which the new store is not of',
    advice: 'Leave it out, or ask the store for what it does; then run again.',
  },
  'session-stores-merged': {
    kind: 'refuse',
    text: 'the code that makes the store runs more than once, and each time made a store of its own; with one prefix in Redis, a session of one is known to the others',
    advice:
      'Give each a store with a prefix of its own, or make one middleware and use it in all places; then run again.',
  },
  'session-store-read': {
    kind: 'refuse',
    text: '`{use}` looks at what the store keeps on the disk, where nothing is from then on',
    advice:
      'Ask the store for the session by its id, or keep what is looked up there under a key of its own; then run again.',
  },
  'session-value-shared': {
    kind: 'refuse',
    text: '`{value}` is an object that a session has and other code changes in place; a store on Redis keeps what it was when the request ended',
    advice:
      'Put a copy or an id into the session, and read the rest where it is kept; save the session behind a later change. Then run again.',
  },
  'session-value-lost': {
    kind: 'refuse',
    text: '`{value}` is put into a session; a store keeps JSON, and gives back a text or an empty object in its place',
    advice:
      'Put in what JSON keeps, `Date.now()`, `[...entries]`, plain objects, and make the rest of it where it is read; then run again.',
  },
  'session-cookie-change': {
    kind: 'review',
    text: 'only the cookie of the session is changed: a store on Redis keeps that if something else of the session changes too, or if it is saved',
    advice: 'Add `req.session.save(…)` behind it.',
  },
  'session-store-typed': {
    kind: 'refuse',
    text: 'the store has a name that is declared as `{type}`, which the new store is not',
    advice: 'Declare it as `session.Store`, or leave the type to the compiler, then run again.',
  },
  'client-version-unknown': {
    kind: 'refuse',
    text: 'the version of {package} is `{range}`, which is no range, so the fitting connect-redis is not known',
    advice: 'Write a version range for it in package.json.',
  },
  'client-raised': {
    kind: 'review',
    text: 'package.json asks for {package} {declared}, which may be one before {since}, and those lack what the emitted code calls: it asks for {range} now',
    advice: 'Install as said below, so that a lock file that holds an older one gets a newer one as well.',
  },
  'client-too-old': {
    kind: 'refuse',
    text: 'no connect-redis is known to work with {package} {version}',
    advice: 'Upgrade {package} first.',
  },
  'client-declared-later': {
    kind: 'refuse',
    text: 'the Redis client `{client}` is declared behind the session middleware that would need it',
    advice: 'Move the client above it, then run again.',
  },
  'store-client-mismatch': {
    kind: 'refuse',
    text: '{store} does not work with {client}: sessions would be lost without any error from the compiler',
    advice: 'Install {wanted}, then run again.',
  },
  'node-too-old': {
    kind: 'refuse',
    text: 'the app runs on Node {range}, and the clients that are maintained need Node 18',
    advice: 'Raise `engines.node` first.',
  },
  'no-package-json': {
    kind: 'refuse',
    text: 'there is no package.json to add the Redis client to',
    advice: 'Run `npm init` in the folder of the app.',
  },
  'state-file-exists': {
    kind: 'refuse',
    text: '{file} is there already and exports no Redis client',
    advice: 'Choose another folder with --state-dir.',
  },
  'needs-new-file': {
    kind: 'refuse',
    text: 'the store for Koa is a file of its own, and jscodeshift changes one file only',
    advice: 'Run `stateless-codemod -t sessions` instead.',
  },
  'outside-paths': {
    kind: 'refuse',
    text: 'the store is made in {file}, which is not under the given paths',
    advice: 'Add that file to the paths.',
  },

  'session-race': {
    kind: 'review',
    text: '`resave: true` is set: with a shared store, a slow request overwrites what a faster one saved in the meantime',
    advice: 'Set `resave: false`, unless something relies on it.',
  },
  'session-anonymous': {
    kind: 'review',
    text: '`saveUninitialized: true` is set: every visitor without a cookie, robots too, makes a key in Redis',
    advice: 'Set `saveUninitialized: false`, unless something relies on it.',
  },
  'start-up-secret': {
    kind: 'review',
    text: 'the secret is made at start-up: a cookie signed by one process is void for the others and after a restart',
    advice: 'Read it from the environment (SESSION_SECRET), the same for all replicas.',
  },
  'secure-without-trust-proxy': {
    kind: 'review',
    text: '`cookie.secure` is set, and nothing sets `trust proxy`: behind a load balancer that ends TLS no cookie is sent',
    advice: "Add app.set('trust proxy', 1) when a proxy ends TLS.",
  },
  'session-redirect-race': {
    kind: 'review',
    text: 'the session is changed and the answer is a redirect: the browser may follow it before the session is saved',
    advice: 'req.session.save((error) => (error ? next(error) : res.redirect(…)))',
  },
  'session-id-used': {
    kind: 'review',
    text: 'the session id is used as an identity, so `saveUninitialized` was left at its default (true)',
    advice: 'Set it to false once nothing depends on the id of a session that was never changed.',
  },
  'session-cookie-read': {
    kind: 'review',
    text: 'the cookie of the session is looked for by its name, so `saveUninitialized` was left at its default (true)',
    advice: 'Set it to false once nothing depends on a cookie of a session that was never changed.',
  },
  'second-client': {
    kind: 'review',
    text: 'the Redis client `{client}` of {file} cannot be imported here ({why}), so a client of its own is made',
    advice: 'Move the client to a module of its own and import it in both places.',
  },
  'store-option-dropped': {
    kind: 'review',
    text: 'the option `{option}` of {package} has no counterpart in Redis and is gone',
    advice: 'Bound the memory of Redis instead (maxmemory and an eviction policy).',
  },
  'node-range': {
    kind: 'review',
    text: 'package.json says Node {range}; the added packages need Node 18',
    advice: 'Raise `engines.node` to what you run.',
  },

  'session-ttl-default': {
    kind: 'info',
    text: 'without `cookie.maxAge` a session ends one day after its last use (in memory it lived as long as the process)',
    advice: 'Set `cookie.maxAge` to choose the time.',
  },

  'session-in-cookie': {
    kind: 'note',
    text: '{package} keeps the session in the cookie: stateless already, left alone',
    advice: '',
  },
  'session-shared-store': {
    kind: 'note',
    text: 'sessions are kept in a store that all processes share (`{store}`): left alone',
    advice: '',
  },
  'session-custom-store': {
    kind: 'note',
    text: 'sessions are kept in a store that is not known (`{store}`): left alone',
    advice: 'If it lives in the process, replace it by hand.',
  },
};
