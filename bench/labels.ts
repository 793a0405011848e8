/**
 * Measures the audit on labelled apps: precision and recall by kind, then what was missed and what was a false alarm.
 *
 *   node bench/labels.js CORPUS APPS [--kinds a,b] [--app ID] [--list]
 *
 * CORPUS holds corpus.jsonl and labels.jsonl, APPS one checked-out repository per app id.
 *
 * What is in a class may be labelled at its field or timer, or where its object is made: either is a hit for the other.
 * Findings that are only information (an app without SIGTERM handling) have no labels; they are left out.
 */
import { readFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { discover } from '../src/discover/index.js';
import { moduleNamesOf } from '../src/discover/module-names.js';
import { createContext } from '../src/find/context.js';
import { loadRules } from '../src/io/rules.js';
import { loadForAudit } from '../src/io/transforms.js';
import type { Transform } from '../src/model/transform.js';
import type { Finding } from '../src/model/finding.js';
import { resolve } from '../src/resolve/index.js';

interface App {
  id: string;
  subdir: string;
  labelled: string[];
}

interface Label {
  id: string;
  file: string;
  line: number;
  altLines?: number[];
  name: string;
  kind: string;
  shared: boolean;
  note: string;
}

interface Seen {
  app: string;
  file: string;
  finding: Finding;
}

const LOOSE = 2;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string' },
    rules: { type: 'string' },
    app: { type: 'string' },
    list: { type: 'boolean' },
    because: { type: 'boolean' },
  },
});

const [corpus = '', apps = ''] = positionals;
const lines = <T>(name: string): T[] =>
  readFileSync(join(corpus, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

async function audit(app: App): Promise<Seen[]> {
  const folder = join(apps, app.id);
  const paths = app.subdir ? [app.subdir] : ['.'];
  const project = await discover({
    cwd: folder,
    paths,
    dryRun: true,
    only: [],
    force: false,
    safeOnly: false,
    ignorePatterns: [],
    ignorePath: undefined,
    stateDir: undefined,
    suppressions: [],
  });
  const { context } = createContext(project, resolve(project.files, moduleNamesOf(project)), {
    adapters: new Map(),
    stateDirectory: undefined,
    singleFile: false,
  });
  const rules = (await loadRules()).filter(({ meta }) => wanted(values.rules, meta.name));
  const found = rules.flatMap((rule) => rule.find(context).findings);
  if (!values.rules) {
    // As in the audit: what rules find is not looked for again.
    for (const one of await loadForAudit())
      if ('find' in one) found.push(...(one as Transform).find(context).sites.map(({ finding }) => finding));
  }
  return found
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => ({ app: app.id, file: relative(folder, finding.location.file), finding }))
    .filter(({ file }) => isLabelled(app, file));
}

function wanted(list: string | undefined, name: string): boolean {
  return (
    list === undefined ||
    list.split(',').some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))))
  );
}

function isLabelled({ labelled }: App, file: string): boolean {
  return labelled.some((one) => {
    const path = one.replace(/ \(.*/, '');
    return path === '*' || file === path || file.startsWith(`${path}/`) || matchesGlob(file, path);
  });
}

/** On the line (or beside it), or by the same name in the same file. */
function hits(label: Label, { app, file, finding }: Seen): boolean {
  if (app !== label.id || file !== label.file) return false;
  const { line } = finding.location;
  const at = [label.line, ...(label.altLines ?? [])];
  if (at.includes(line)) return true;
  const bare = (name: string): string => name.replace(/^.*\./, '');
  if (label.shared && bare(label.name) === bare(finding.name) && isGivenOn(app, file, line, bare(label.name)))
    return true;
  return at.some((one) => Math.abs(one - line) <= LOOSE) && bare(label.name) === bare(finding.name);
}

/** `name = …` of what is declared elsewhere: the same site. */
function isGivenOn(app: string, file: string, line: number, name: string): boolean {
  return new RegExp(`^\\s*(?:this\\.)?${name.replace(/\W/g, '')}\\s*=`).test(
    textLines(app, file)[line - 1] ?? '',
  );
}

interface Extent {
  app: string;
  file: string;
  name: string;
  from: number;
  to: number;
}

const linesOf = new Map<string, string[]>();

function textLines(app: string, file: string): string[] {
  const path = join(apps, app, file);
  let found = linesOf.get(path);
  if (!found) linesOf.set(path, (found = readFileSync(path, 'utf8').split('\n')));
  return found;
}

/** The classes of a file, each up to the next one. */
function classesIn(app: string, file: string): Extent[] {
  const text = textLines(app, file);
  const starts = text.flatMap((line, at) => {
    const name = /^\s*(?:export\s+)?(?:default\s+)?(?:abstract\s+)?class\s+(\w+)/.exec(line)?.[1];
    return name ? [{ app, file, name, from: at + 1, to: text.length }] : [];
  });
  return starts.map((one, at) => ({ ...one, to: (starts[at + 1]?.from ?? text.length + 1) - 1 }));
}

/** The class whose object is made on a line. */
function madeOn(app: string, file: string, line: number): string | undefined {
  const statement = textLines(app, file)
    .slice(line - 1, line + 1)
    .join('\n');
  return /\bnew\s+(\w+)/.exec(statement)?.[1];
}

function isInside(
  { app, file, from, to }: Extent,
  one: { app: string; file: string; line: number },
): boolean {
  return app === one.app && file === one.file && from <= one.line && one.line <= to;
}

/** One of the two is in a class, the other makes an object of it. */
function areClassAndObject(label: Label, { app, file, finding }: Seen): boolean {
  if (app !== label.id || !label.shared) return false;
  const found = { app, file, line: finding.location.line };
  const labelled = { app, file: label.file, line: label.line };
  const pairs = [
    [found, labelled],
    [labelled, found],
  ] as const;
  return pairs.some(([inside, maker]) => {
    const name = madeOn(app, maker.file, maker.line);
    return (
      name !== undefined &&
      classesIn(app, inside.file).some((one) => one.name === name && isInside(one, inside))
    );
  });
}

const percent = (part: number, whole: number): string => (whole ? (part / whole).toFixed(2) : '-');

const all = lines<App>('corpus.jsonl').filter(({ id }) => values.app === undefined || id === values.app);
const labels = lines<Label>('labels.jsonl').filter(
  ({ id, kind }) => all.some((app) => app.id === id) && wanted(values.kinds, kind),
);
const everyLabel = lines<Label>('labels.jsonl');

const seen: Seen[] = [];
for (const app of all) {
  const start = performance.now();
  const found = await audit(app);
  seen.push(...found);
  if (values.list)
    console.error(`${app.id}: ${found.length} findings, ${Math.round(performance.now() - start)} ms`);
}

const table: Record<
  string,
  { shared: number; found: number; recall: string; lookAlikes: number; falsely: number; precision: string }
> = {};
const total = { shared: 0, found: 0, lookAlikes: 0, falsely: 0 };
const missed: Label[] = [];
const falselyFound: [Label, Seen][] = [];
for (const label of labels) {
  const row = (table[label.kind] ??= {
    shared: 0,
    found: 0,
    recall: '',
    lookAlikes: 0,
    falsely: 0,
    precision: '',
  });
  const hit = seen.find((one) => hits(label, one)) ?? seen.find((one) => areClassAndObject(label, one));
  for (const one of [row, total]) {
    if (label.shared) one.shared++;
    else one.lookAlikes++;
    if (hit && label.shared) one.found++;
    if (hit && !label.shared) one.falsely++;
  }
  if (!hit && label.shared) missed.push(label);
  if (hit && !label.shared) falselyFound.push([label, hit]);
}
const unlabelled = seen.filter(
  (one) => !everyLabel.some((label) => hits(label, one) || areClassAndObject(label, one)),
);

for (const row of Object.values(table)) {
  row.recall = percent(row.found, row.shared);
  row.precision = percent(row.found, row.found + row.falsely);
}
console.table(table);
console.log(
  `all: recall ${percent(total.found, total.shared)} (${total.found}/${total.shared}), precision on labels ${percent(total.found, total.found + total.falsely)} (${total.falsely} false), with what has no label ${percent(total.found, total.found + total.falsely + unlabelled.length)} (${unlabelled.length})`,
);
const show = ({ app, file, finding }: Seen): string =>
  `${app} ${file}:${finding.location.line} ${finding.name} [${finding.rule}]` +
  (values.because
    ? finding.because
        .map(
          ({ message, location }) =>
            `\n      ${message} ${location ? `${relative(join(apps, app), location.file)}:${location.line}` : ''}`,
        )
        .join('')
    : ` ${finding.because
        .slice(1)
        .map(({ message, location }) => `${message}:${location?.line ?? ''}`)
        .join(' < ')}`);
console.log('\nmissed');
for (const label of missed)
  console.log(`  ${label.id} ${label.file}:${label.line} ${label.name} (${label.kind}) ${label.note}`);
console.log('\nfalse alarms');
for (const [label, one] of falselyFound) console.log(`  ${show(one)}   -- ${label.kind}: ${label.note}`);
console.log('\nfound without a label');
for (const one of unlabelled) console.log(`  ${show(one)}`);
