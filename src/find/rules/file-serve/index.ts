import { basename, dirname } from 'node:path';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { calledText, evidence, filesFor, findingOf, type Site } from '../../library/findings.js';
import { optionsOf } from '../../library/options.js';
import { keyOfPath, partsOf } from '../../library/paths.js';
import { SERVING, SERVING_METHODS, type Serving } from '../../library/served-folders.js';
import { argumentOf, callsIn, calleeName, type Call } from '../../library/syntax.js';
import { entryOf, mentionsOf, pluginEntryOf } from '../../library/tables.js';
import { writtenPlaces, type WrittenPlace } from '../../library/written-folders.js';

export const rule: Rule = {
  meta: {
    name: 'file-serve',
    title: 'Files served from a folder that the server writes',
    breaks: 'lost-files',
    fixedBy: null,
    mentions: mentionsOf(SERVING, 'sendFile|sendfile|\\.download\\b|useStaticAssets'),
  },
  messages: {
    'file-serve': {
      kind: 'rule',
      text: '`{name}` serves {path}, which run-time code writes: a replica can only serve what it wrote itself',
      advice: 'Serve such files from object storage; what is shipped with the app can stay.',
    },
  },
  find(context) {
    let places: WrittenPlace[] | undefined;
    const sites = [...filesFor(context, rule.meta)].flatMap((file) =>
      callsIn(file).flatMap((call) => {
        const served = servedBy(context, file, call);
        places ??= served ? writtenPlaces(context) : undefined;
        const written = served && places?.find((place) => isServed(served, place, context.project.root));
        return served && written ? [siteOf(context, file, call, served, written)] : [];
      }),
    );
    return { findings: sites.map((site) => findingOf('file-serve', site)), notes: [] };
  },
};

/** One file that is sent is a use of what is written elsewhere; a served folder is a place of its own. */
function siteOf(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  { key: path, what }: Served,
  written: WrittenPlace,
): Site {
  const where = context.parsed(written.file);
  const because = [
    ...(where ? [evidence(`written here: ${written.key}`, where, written.node)] : []),
    evidence(`served from ${path}`, file, call),
  ];
  return {
    file,
    node: call,
    name: calledText(file, call),
    args: { path: basename(path) },
    because,
    severity: what === 'folder' ? 'warning' : 'info',
  };
}

interface Served {
  key: string;
  what: Serving['what'];
}

function servedBy(context: FindContext, file: ParsedFile, call: Call): Served | undefined {
  const method = Object.hasOwn(SERVING_METHODS, calleeName(call) ?? '')
    ? SERVING_METHODS[calleeName(call) ?? '']
    : undefined;
  const isPlugin = calleeName(call) === 'register';
  const found = isPlugin
    ? pluginEntryOf(context, file, call, SERVING)
    : entryOf(context, file, call, SERVING);
  const serving = found?.entry ?? (call.callee.type === 'Identifier' ? undefined : method);
  if (!serving || (serving.plugin === true) !== isPlugin) return undefined;
  const argument = argumentOf(call, serving.argument);
  const option = serving.option
    ? optionsOf(context, file.file, argument).values.get(serving.option)
    : undefined;
  const path = option ?? (argument && { file: file.file, node: argument });
  if (!path) return undefined;
  // `sendFile(name, { root })`
  const root =
    serving.what === 'file'
      ? optionsOf(context, file.file, argumentOf(call, serving.argument + 1)).values.get('root')
      : undefined;
  const parts = partsOf(context, path.file, path.node);
  const rootParts = root
    ? [...partsOf(context, root.file, root.node), { kind: 'text' as const, text: '/' }]
    : [];
  return { key: keyOfPath(context, path.file, [...rootParts, ...parts]), what: serving.what };
}

/** A folder serves what is written under it; a file is one that is written into the same folder. */
function isServed({ key, what }: Served, place: WrittenPlace, projectRoot: string): boolean {
  const folder = what === 'folder' ? key : dirname(key);
  const written = place.isFolder ? place.key : dirname(place.key);
  if (folder === projectRoot || folder.length < 2 || folder.startsWith('.')) return false;
  if (written === folder || written.startsWith(`${folder}/`)) return what === 'folder' || isPlain(written);
  // A folder that only the configuration knows is known by the last name.
  const name = /<[^<>]+>$/.exec(folder)?.[0];
  return (
    name !== undefined &&
    !/^<(temporary|fresh|upload|environment)?>$/.test(name) &&
    written.split('/').includes(name)
  );
}

function isPlain(key: string): boolean {
  return key.length > 1 && key !== '<>';
}
