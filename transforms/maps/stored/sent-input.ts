import type { Node } from '@babel/types';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';

/**
 * `procedure.input(z.object({ name: z.string() })).mutation(({ input }) => …)` of tRPC: what a client sent, as a schema of texts,
 * numbers, flags, objects and lists lets it through.
 * @param fn the function that gets it under the name `input`
 */
export function isProcedureInput(names: FileNames, fn: Node): boolean {
  const call = names.parentOf(fn);
  const callee = isCall(call) && call.arguments.includes(fn as never) ? unwrapped(call.callee) : undefined;
  if (!isMember(callee) || !/^(?:query|mutation)$/.test(nameOfKey(callee) ?? '')) return false;
  const schemas = inputsIn(callee.object);
  const { text } = names.parsed;
  return (
    schemas.length > 0 && schemas.every((one) => isPlainSchema(text.slice(one.start ?? 0, one.end ?? 0)))
  );
}

/** The arguments of `.input(…)` in a chain of calls. */
function inputsIn(node: Node): Node[] {
  const call = unwrapped(node);
  if (isMember(call)) return inputsIn(call.object);
  if (!isCall(call) || !isMember(call.callee)) return [];
  const own = nameOfKey(call.callee) === 'input' ? call.arguments.slice(0, 1) : [];
  return [...own, ...inputsIn(call.callee.object)];
}

const PLAIN_SCHEMA =
  /^(?:string|number|int|boolean|object|array|enum|literal|union|record|optional|nullable|nullish|default|min|max|length|email|url|uuid|cuid|nonempty|positive|nonnegative|trim|regex|strict|partial|gte?|lte?)$/;

/** Every word behind a dot is one that lets JSON through as it is: `z.coerce`, `transform` and `date` do not. */
function isPlainSchema(text: string): boolean {
  const words = [...text.matchAll(/\.\s*(\w+)/g)].map(([, word]) => word ?? '');
  return /^z\b/.test(text) && words.every((word) => PLAIN_SCHEMA.test(word));
}

const scalars = new WeakMap<FindContext, boolean>();

/**
 * `Mutation: { addBook: (parent, args) => … }` of GraphQL: arguments are what a client sent, as long as the schema is written down
 * and has no scalars of its own.
 */
export function isResolverArguments(
  context: FindContext,
  names: FileNames,
  fn: Node,
  index: number,
): boolean {
  const property = names.parentOf(fn);
  const owner = property && names.parentOf(names.parentOf(property) ?? property);
  const isField =
    index === 1 &&
    (property?.type === 'ObjectProperty' || fn.type === 'ObjectMethod') &&
    [owner, property && names.parentOf(property)].some(
      (one) => one?.type === 'ObjectProperty' && /^(?:Query|Mutation)$/.test(nameOfKey(one) ?? ''),
    );
  return isField && hasPlainSchema(context);
}

function hasPlainSchema(context: FindContext): boolean {
  let answer = scalars.get(context);
  if (answer === undefined) {
    const texts = context.project.files.map(({ text }) => text);
    const isWritten = texts.some((text) => /\btype\s+(?:Query|Mutation)\b/.test(text));
    const isOwn = texts.some((text) =>
      /GraphQLScalarType|graphql-scalars|graphql-upload|^\s*scalar\s+\w/m.test(text),
    );
    scalars.set(context, (answer = isWritten && !isOwn));
  }
  return answer;
}
