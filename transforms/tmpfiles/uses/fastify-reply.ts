import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { argumentOf, calleeName, callsIn, receiverOf, type Call } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import {
  awaited,
  objects,
  replaced,
  type Becomes,
  type FileUse,
  type Pieces,
  type Refused,
} from '../file-use.js';
import { knownPlace, placeBelow } from '../places.js';
import { keyMaker } from '../unwatched.js';
import { isInCallback } from './answered.js';
import { responderOf, type Responder } from './responder.js';
import { optionsArgument, sendOptionsOf } from './send-options.js';
import { staticPlugins } from './fastify-static.js';

/** A call of `reply.sendFile` or `reply.download` of @fastify/static. */
interface Sent {
  file: ParsedFile;
  call: Call;
  responder: Responder;
  name: Node;
  isDownload: boolean;
  /** The folder: given in the call, or that of the plugin as the beginning of keys. */
  root: Node | undefined;
  folder: string | undefined;
  saved: Node | undefined;
  options: Node | undefined;
}

/** Every answer with a file by a method of Fastify's reply. */
export function replyUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/\bsendFile\b|\bdownload\b/.test(file.text)) return [];
  return callsIn(file).flatMap((call) => {
    const sent = sentBy(context, file, call);
    return sent ? [useOf(context, sent)] : [];
  });
}

function sentBy(context: FindContext, file: ParsedFile, call: Call): Sent | undefined {
  const method = calleeName(call) ?? '';
  const receiver = receiverOf(call);
  const name = argumentOf(call, 0);
  if (!/^(sendFile|download)$/.test(method) || !receiver || !name) return undefined;
  const responder = responderOf(context, file, receiver);
  if (responder?.framework !== 'fastify') return undefined;
  const isDownload = method === 'download';
  const given = [argumentOf(call, 1), argumentOf(call, 2)];
  const options = given.find((one) => one?.type === 'ObjectExpression');
  const other = given.find((one) => one !== options);
  const root = isDownload ? undefined : other;
  return {
    ...{ file, call, responder, name, isDownload, root, options },
    folder: root ? undefined : folderOf(context),
    saved: isDownload ? other : undefined,
  };
}

function folderOf(context: FindContext): string | undefined {
  const folders = staticPlugins(context).flatMap(({ folder }) => folder ?? []);
  return folders.length === 1 ? folders[0] : undefined;
}

function useOf(context: FindContext, sent: Sent): FileUse {
  const { file, call, name, root, folder } = sent;
  const base = { file, call, writes: false };
  const isOfApp = folder === '' || (root && knownPlace(context, file.file, root)?.key === '');
  if (isOfApp) return { ...base, paths: [name], become: ([key]) => becomes(context, sent, key) };
  const below = (key: Pieces): Pieces => [
    keyMaker(context, file, call),
    '(',
    ...key,
    ', ',
    rangeOf(name),
    ')',
  ];
  const place = placeBelow(context, file.file, root ?? folder ?? '', name);
  if (root)
    return { ...base, place, paths: [root], become: ([key]) => becomes(context, sent, key && below(key)) };
  if (folder === undefined)
    return { ...base, paths: [], become: () => ({ refuse: 'file-path-unknown', at: name }) };
  return { ...base, place, paths: [], become: () => becomes(context, sent, below([`'${folder}'`])) };
}

function becomes(
  context: FindContext,
  { file, call, responder, isDownload, saved, options }: Sent,
  key: Pieces | undefined,
): Becomes | Refused {
  const said = sendOptionsOf(context, file, options);
  const receiver = receiverOf(call);
  if (!said || !key || !receiver) return { refuse: 'file-options', at: call };
  const download: Pieces[] = isDownload ? [saved ? ['download: ', rangeOf(saved)] : ['download: true']] : [];
  const made: Pieces = [
    ...[objects('sendObjectFastify'), `(${responder.request}, `, rangeOf(receiver), ', ', ...key],
    ...[...optionsArgument([...download, ...said.properties]), ')'],
  ];
  if (!isInCallback(file, call, responder)) return awaited({ file, call, writes: false }, made);
  const { text } = file;
  const reply = text.slice(receiver.start ?? 0, receiver.end ?? 0);
  if (receiver.type !== 'Identifier') return { refuse: 'file-use-unknown', at: call };
  return replaced({ file, call }, [...made, `.catch((error) => ${reply}.send(error))`]);
}
