import type { Node, ObjectExpression } from '@babel/types';
import semver from 'semver';
import type { UploadSite } from '../../../src/find/library/upload-sites.js';
import { argumentOf, bare, keyOf } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';

/** What the options of formidable say about where files go. */
export type FormidableOptions =
  | { kind: 'refused'; code: string; at: Node }
  | { kind: 'read'; options: ObjectExpression | undefined; uploadDir: Node | undefined };

/** The first version that hands files to a stream of one's own. */
const FIRST: Record<string, number> = { formidable: 2, 'koa-body': 5 };

/** Reads the options of `formidable(…)`, `new IncomingForm(…)`, and of `koaBody({ formidable: … })`. */
export function formidableOptions(
  context: FindContext,
  { file, call, package: from }: UploadSite,
): FormidableOptions {
  const first = FIRST[from];
  const range = context.manifestOf(file.file)?.dependencies[from] ?? '';
  const version = semver.validRange(range) ? semver.minVersion(range)?.major : undefined;
  if (first === undefined || version === undefined || version < first)
    return { kind: 'refused', code: 'upload-package', at: call };
  const given = argumentOf(call, 0);
  if (!given) return { kind: 'read', options: undefined, uploadDir: undefined };
  const refused: FormidableOptions = { kind: 'refused', code: 'upload-options', at: given };
  const outer = literalOf(context, file, given);
  const options = from === 'koa-body' && outer ? nested(context, file, outer) : outer;
  if (!options || options.properties.some((one) => one.type === 'SpreadElement')) return refused;
  const uploadDir = options.properties.find((one) => keyOf(one) === 'uploadDir');
  if (uploadDir && uploadDir.type !== 'ObjectProperty') return refused;
  return { kind: 'read', options, uploadDir };
}

function nested(
  context: FindContext,
  file: ParsedFile,
  outer: ObjectExpression,
): ObjectExpression | undefined {
  const property = outer.properties.find((one) => keyOf(one) === 'formidable');
  return property?.type === 'ObjectProperty' ? literalOf(context, file, bare(property.value)) : undefined;
}

function literalOf(context: FindContext, file: ParsedFile, given: Node): ObjectExpression | undefined {
  if (given.type === 'ObjectExpression') return given;
  const found = valueOf(context, file, given);
  const node = found?.parsed === file ? bare(found.node) : undefined;
  return node?.type === 'ObjectExpression' ? node : undefined;
}
