import type { Node } from '@babel/types';
import { optionsOf } from '../../../src/find/library/options.js';
import { argumentOf, callsIn, isFunction, type Call } from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse } from '../file-use.js';
import { lent } from './lending.js';

/** A function of a package that reads or writes a real file, and what it does with which argument. */
interface Native {
  module: RegExp;
  /** What is called, as in a trace. */
  called: RegExp;
  role: 'reads' | 'writes';
  argument: number;
  /** The option of that argument which is the path. */
  option?: string;
  isSync?: true;
}

const NATIVES: readonly Native[] = [
  { module: /^qrcode$/, called: /^toFile$/, role: 'writes', argument: 0 },
  { module: /^exceljs$/, called: /(^|\.)(xlsx|csv)\.writeFile$/, role: 'writes', argument: 0 },
  { module: /^exceljs$/, called: /(^|\.)(xlsx|csv)\.readFile$/, role: 'reads', argument: 0 },
  { module: /^xlsx$/, called: /^writeFile(Sync)?$/, role: 'writes', argument: 1, isSync: true },
  { module: /^xlsx$/, called: /^readFile(Sync)?$/, role: 'reads', argument: 0, isSync: true },
  {
    module: /^(puppeteer(-core)?|playwright(-core|-chromium)?)$/,
    called: /\.(pdf|screenshot)$/,
    role: 'writes',
    argument: 0,
    option: 'path',
  },
  { module: /^jimp$/, called: /^(Jimp\.)?read$/, role: 'reads', argument: 0 },
  { module: /^jimp$/, called: /\.write(Async)?$/, role: 'writes', argument: 0 },
  { module: /^csvtojson$/, called: /\.fromFile$/, role: 'reads', argument: 0 },
  { module: /^tesseract\.js$/, called: /(^|\.)recognize$/, role: 'reads', argument: 0 },
  {
    module: /^mammoth$/,
    called: /^(convertTo\w+|extractRawText)$/,
    role: 'reads',
    argument: 0,
    option: 'path',
  },
  { module: /^image-size$/, called: /^(imageSize|sizeOf)?$/, role: 'reads', argument: 0, isSync: true },
  { module: /^md5-file$/, called: /^(sync)?$/, role: 'reads', argument: 0 },
];

/** Every call of such a function with a path. */
export function nativeUses(context: FindContext, file: ParsedFile): FileUse[] {
  return callsIn(file).flatMap((call) => useOf(context, file, call) ?? []);
}

function useOf(context: FindContext, file: ParsedFile, call: Call): FileUse | undefined {
  const trace = calleeTrace(context, file.file, call);
  const native =
    trace && NATIVES.find(({ module, called }) => module.test(trace.module) && called.test(trace.path));
  const path = native && pathOf(context, file, call, native);
  if (!native || !path) return undefined;
  const last = call.arguments.length > 1 ? argumentOf(call, call.arguments.length - 1) : undefined;
  const callback = last && isFunction(last) ? last : undefined;
  const form = callback ? 'callback' : native.isSync ? 'sync' : 'promise';
  return {
    ...{ file, call, paths: [path], writes: native.role === 'writes' },
    become: ([key]) => lent({ file, call, form, callback }, key ? [{ path, key, role: native.role }] : []),
  };
}

function pathOf(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  { argument, option }: Native,
): Node | undefined {
  const given = argumentOf(call, argument);
  if (!option || !given) return given;
  const found = optionsOf(context, file.file, given).values.get(option);
  return given.type === 'ObjectExpression' && found?.file === file.file ? found.node : undefined;
}
