import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import {
  argumentOf,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  receiverOf,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile, Place } from '../../../src/model/transform.js';
import { ownRange } from '../holders.js';
import { valueOf } from '../declared.js';
import { keyMaker } from '../unwatched.js';
import { type FileUse, type Pieces } from '../file-use.js';
import { knownPlace, placeBelow } from '../places.js';
import { answered } from './answered.js';
import { responderOf, type Responder } from './responder.js';
import { optionsArgument, sendOptionsOf } from './send-options.js';

/** A call of `res.sendFile` or `res.download`. */
interface Sent {
  file: ParsedFile;
  call: Call;
  responder: Responder;
  isDownload: boolean;
  path: Node;
  /** What `download` calls the file. */
  name?: Node;
  options?: Node;
  callback?: Node;
}

/** Every answer with a file by a method of Express' response. */
export function sendUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/\bsend[Ff]ile\b|\bdownload\b/.test(file.text)) return [];
  return callsIn(file).flatMap((call) => {
    const sent = sentBy(context, file, call);
    return sent ? [useOf(context, sent)] : [];
  });
}

function sentBy(context: FindContext, file: ParsedFile, call: Call): Sent | undefined {
  const method = calleeName(call) ?? '';
  const receiver = receiverOf(call);
  const path = argumentOf(call, 0);
  if (!/^(send[Ff]ile|download)$/.test(method) || !receiver || !path) return undefined;
  const responder = responderOf(context, file, receiver);
  if (responder?.framework !== 'express') return undefined;
  const sent: Sent = { file, call, responder, isDownload: method === 'download', path };
  for (let index = 1; index < call.arguments.length; index++) {
    const one = argumentOf(call, index);
    if (one) sent[roleOf(context, sent, one, index)] = one;
  }
  return sent;
}

/** Each argument behind the path may be left out. */
function roleOf(
  context: FindContext,
  { file, responder, isDownload }: Sent,
  node: Node,
  index: number,
): 'name' | 'options' | 'callback' {
  const value = valueOf(context, file, node)?.node ?? node;
  const isNext = node.type === 'Identifier' && node.name === responder.next;
  if (isFunction(value) || isNext || index === 3) return 'callback';
  if (value.type === 'ObjectExpression') return 'options';
  if (isDownload && index === 1) return 'name';
  return index === 1 || textOf(value) !== undefined ? 'options' : isDownload ? 'options' : 'callback';
}

function useOf(context: FindContext, sent: Sent): FileUse {
  const { file, call, path, name, callback, isDownload } = sent;
  const options = sendOptionsOf(context, file, sent.options, ['root']);
  const root = options?.values.get('root');
  // `sendFile('uploads/a.txt', { root: __dirname })`
  const isInRoot = root !== undefined && knownPlace(context, file.file, root)?.key !== '';
  return {
    ...{ file, call, writes: false },
    paths: [isInRoot ? root : path],
    ...(isInRoot && { place: placeBelow(context, file.file, root, path) }),
    become: ([key]) => {
      if (!options || !key || isUnclear(context, sent)) return { refuse: 'file-options', at: call };
      const download: Pieces = name ? ['download: ', rangeOf(name)] : ['download: true'];
      const properties = [...(isDownload ? [download] : []), ...options.properties];
      const whole: Pieces = isInRoot
        ? [keyMaker(context, file, call), '(', ...key, ', ', rangeOf(path), ')']
        : key;
      return answered(sent, [...whole, ...optionsArgument(properties)], callback);
    },
  };
}

/** `download(file, what)` in a function that may get a callback for `what`. */
function isUnclear(context: FindContext, { file, name, responder: { owner } }: Sent): boolean {
  if (name?.type !== 'Identifier' || !isFunction(owner)) return false;
  const index = (owner.params as Node[]).findIndex(
    (one) => one.type === 'Identifier' && one.name === name.name && !one.typeAnnotation,
  );
  if (index < 0) return false;
  const { calls, unresolved } = context.resolver.callsOf(file.file, ownRange(owner));
  const made = calls.filter(({ role }) => role !== 'alias' && role !== 'declaration');
  return unresolved.length > 0 || !made.length || made.some(({ call }) => !isText(context, call, index));
}

function isText(context: FindContext, call: Place | undefined, index: number): boolean {
  const file = call && context.parsed(call.file);
  const node = call && context.nodeAt(call.file, call)?.node;
  const given = isCall(node) ? argumentOf(node, index) : undefined;
  if (!file || !given || isFunction(given)) return false;
  const value = valueOf(context, file, given);
  return given.type !== 'Identifier' || (value !== undefined && !isFunction(value.node));
}
