import type { Node } from '@babel/types';
import type { Finding, Note } from '../../../model/finding.js';
import { locate } from '../../../ast/locate.js';
import { rangeOf } from '../../../ast/walk.js';
import type { Rule } from '../../../model/rule.js';
import type { FindContext } from '../../../model/transform.js';
import { fileWrites, MENTIONS_FILES } from '../../library/file-writes.js';
import { calledText, evidence, findingOf, type Site } from '../../library/findings.js';
import { reachedBy } from '../../library/reached.js';
import { isInFinally } from '../../library/scratch.js';
import { TEMPORARY_PACKAGES } from '../../library/temporaries.js';
import { temporaryPaths } from '../../library/temporary-paths.js';

export const rule: Rule = {
  meta: {
    name: 'tmp-file',
    title: 'Temporary files that outlive one request',
    breaks: 'lost-files',
    fixedBy: null,
    mentions: new RegExp(`${TEMPORARY_PACKAGES.source}|${MENTIONS_FILES.source}`),
  },
  messages: {
    'tmp-file': {
      kind: 'rule',
      text: '`{name}` keeps something in the temporary folder of one replica: another one does not find it, and a new container has an empty one',
      advice:
        'Remove the file in the request that made it (in a `finally`), or keep it in object storage with a lifecycle rule.',
    },
    'temp-file-leak': {
      kind: 'note',
      text: '`{name}` is removed in the request that made it, but not when something throws before',
      advice: 'Remove it in a `finally`.',
    },
  },
  find(context) {
    const writes = fileWrites(context).filter(({ file }) => context.project.targets.has(file.file));
    const kept: Site[] = writes
      .filter(({ purpose }) => purpose === 'temporary')
      .map(({ file, call, key }) => ({
        file,
        node: call,
        name: calledText(file, call),
        args: { path: key },
        because: [
          evidence('writes to the temporary folder, and nothing removes it in the same task', file, call),
          ...reachedBy(context, file, call),
        ],
      }));
    const sites = [...kept, ...temporaryPaths(context)];
    return {
      findings: withoutDoubles(sites).map((site) => findingOf('tmp-file', site)),
      notes: leaks(context),
    };
  },
};

function withoutDoubles(sites: Site[]): Site[] {
  const seen = new Set<Node>();
  return sites.filter(({ node }) => !seen.has(node) && seen.add(node));
}

/** Scratch files whose removal does not stand in a `finally`. */
function leaks(context: FindContext): Note[] {
  return fileWrites(context).flatMap(({ file, call, method, purpose, removal }) => {
    const isMade = purpose === 'scratch' && method.operation !== 'delete' && removal && removal !== call;
    if (!isMade || isInFinally(file, removal) || !context.project.targets.has(file.file)) return [];
    const location: Finding['location'] = locate(file, rangeOf(call));
    const name = calledText(file, call);
    return [{ code: 'temp-file-leak', location, name, args: { name } }];
  });
}
