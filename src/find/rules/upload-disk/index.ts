import type { Rule } from '../../../model/rule.js';
import { evidence, findingOf } from '../../library/findings.js';
import { MENTIONS_UPLOADS, uploadSites } from '../../library/upload-sites.js';

export const rule: Rule = {
  meta: {
    name: 'upload-disk',
    title: 'Uploaded files that are put on the disk of one replica',
    breaks: 'lost-files',
    fixedBy: null,
    mentions: MENTIONS_UPLOADS,
  },
  messages: {
    'upload-disk': {
      kind: 'rule',
      text: '`{name}` ({package}) puts uploads on the disk of the replica that got the request: the others cannot read them, and a new container has none',
      advice: 'Stream uploads to object storage (S3), and keep the key instead of the path.',
    },
  },
  find(context) {
    const findings = uploadSites(context)
      .filter(({ file }) => context.project.targets.has(file.file))
      .map(({ file, call, name, package: from }) =>
        findingOf('upload-disk', {
          file,
          node: call,
          name,
          args: { package: from },
          because: [evidence(`${from} writes what is uploaded to the disk`, file, call)],
        }),
      );
    return { findings, notes: [] };
  },
};
