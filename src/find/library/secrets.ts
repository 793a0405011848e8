import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { functionOf } from './effects.js';
import { bindingOf } from './program.js';
import { ancestorsOf, bare, isCall, keyOf, propertyName, type Call } from './syntax.js';
import { calleeTrace } from './trace.js';

/** Options by which libraries take a key, a salt or a password. */
export const SECRET_OPTIONS =
  /^(secret|secrets|keys|key|secretOrKey|secretOrPrivateKey|secretKey|cookieSecret|jwtSecret|sessionSecret|csrfSecret|clientSecret|password|passphrase|salt|pepper|hmacKey|hashKey|encryptionKey|signingKey|signingSecret|privateKey|authToken)$/;

/** Calls that take a secret, with the index of the argument. */
const SECRET_ARGUMENTS: [pattern: RegExp, argument: number][] = [
  [
    /^crypto\|(createHmac|createCipheriv|createDecipheriv|createSign|hkdfSync|pbkdf2|pbkdf2Sync|scrypt|scryptSync|timingSafeEqual|sign)$/,
    1,
  ],
  [/^crypto\|(timingSafeEqual|createSecretKey)$/, 0],
  [/^crypto\|(createHash|createHmac)\(\)(\.update\(\))*\.update$/, 0],
  [/^(jsonwebtoken|jwt-simple|jws|fast-jwt)\|(sign|verify|encode|decode)$/, 1],
  [/^jose\|(jwtVerify|jwtDecrypt)$/, 1],
  [/^jose\|(SignJWT|EncryptJWT)\(\)(\.\w+\(\))*\.(sign|encrypt)$/, 0],
  [/^(cookie-parser|keygrip|csrf|@fastify\/cookie|hashids|cryptr|express-jwt|koa-jwt)\|\w*$/, 0],
  [/^jose\|(exportJWK|exportPKCS8|exportSPKI)$/, 0],
  [/^crypto\|sign$/, 2],
  [/^crypto\|createSign\(\)(\.update\(\))*\.sign$/, 0],
  [/^cookie-signature\|(sign|unsign)$/, 1],
  [/^crypto-js\|[\w.]+$/, 1],
  [/^bcrypt(js)?\|hash(Sync)?$/, 1],
];

/** Through how many functions of the program a secret is followed. */
const HANDS = 2;

/** Why a place makes what stands there a secret; undefined if it does not. */
export function secretUse(
  context: FindContext,
  file: ParsedFile,
  expression: Node,
  hands = HANDS,
): string | undefined {
  let below = expression;
  for (const parent of ancestorsOf(file, expression)) {
    if (isCall(parent)) return callUse(context, file, parent, below, hands);
    const isOption = parent.type === 'ObjectProperty' && parent.value === below;
    const key = isOption ? keyOf(parent) : undefined;
    if (key !== undefined) return SECRET_OPTIONS.test(key) ? `option \`${key}\`` : undefined;
    if (parent.type === 'AssignmentExpression' && parent.right === below)
      return propertyName(parent.left) === 'keys' ? 'keys that sign cookies' : undefined;
    if (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator))
      return isFromOutside(context, file, parent.left === below ? parent.right : parent.left)
        ? 'compared with what a client sent'
        : undefined;
    const isThrough =
      /^(LogicalExpression|ConditionalExpression|TemplateLiteral|ArrayExpression|MemberExpression)$/.test(
        parent.type,
      ) || bare(parent) === bare(below);
    if (!isThrough) return undefined;
    below = parent;
  }
  return undefined;
}

function callUse(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  argument: Node,
  hands: number,
): string | undefined {
  const index = call.arguments.findIndex((one) => one === argument);
  // `randomBytes(32).toString('hex')`: go on from the call.
  if (index < 0) return call.callee === argument ? secretUse(context, file, call, hands) : undefined;
  const trace = calleeTrace(context, file.file, call);
  const name = trace && `${trace.module}|${trace.path}`;
  const isBuffer = /^(Buffer\.from|String|new TextEncoder\(\)\.encode|createSecretKey)$/.test(
    file.text.slice(call.callee.start ?? 0, call.callee.end ?? 0),
  );
  if (isBuffer) return secretUse(context, file, call, hands);
  const found =
    name !== undefined && SECRET_ARGUMENTS.some(([pattern, at]) => at === index && pattern.test(name));
  if (found) return `argument of ${trace?.module ?? ''} \`${trace?.path ?? ''}\``;
  return trace || hands === 0 ? undefined : takenAs(context, file, call, index, hands - 1);
}

/** `sign(app.locals.secret, data)`: what the function of the program does with its parameter. */
function takenAs(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  index: number,
  hands: number,
): string | undefined {
  const taker = functionOf(context, file, call.callee);
  const parameter = taker && 'params' in taker.node ? (taker.node.params as Node[])[index] : undefined;
  if (!taker || parameter?.type !== 'Identifier') return undefined;
  const references = bindingOf(context, taker.file.file, parameter)?.references ?? [];
  for (const one of references) {
    const why = one === parameter ? undefined : secretUse(context, taker.file, one, hands);
    if (why) return why;
  }
  return undefined;
}

const STEPS = 4;

/** `req.headers…`, `request.query.token`, `socket.handshake.auth`, also by a name that it was given. */
function isFromOutside(context: FindContext, file: ParsedFile, node: Node, steps = STEPS): boolean {
  let at = bare(node);
  if (at.type === 'LogicalExpression')
    return [at.left, at.right].some((one) => isFromOutside(context, file, one, steps - 1));
  while ('object' in at || isCall(at)) {
    if (/^(headers|query|body|cookies|params|handshake|auth)$/.test(propertyName(at) ?? '')) return true;
    at = bare(isCall(at) ? at.callee : (at as Node & { object: Node }).object);
  }
  const binding = steps > 0 && at.type === 'Identifier' ? bindingOf(context, file.file, at) : undefined;
  const declaration = binding?.kind === 'const' ? binding.declaration : undefined;
  return (
    declaration?.type === 'VariableDeclarator' &&
    declaration.init != null &&
    isFromOutside(context, file, declaration.init, steps - 1)
  );
}
