import { describe, expect, it } from 'vitest';
import { Program } from '../../../src/find/runtime/program.js';
import { Reach } from '../../../src/find/runtime/reach.js';
import { contextOf } from '../program.js';

/** What runs the function that is declared as `subject`: the label of its root, `start-up`, or `nothing`. */
function runsBy(files: Record<string, string>): string {
  const program = new Program(contextOf(files));
  const reach = new Reach(program);
  for (const name of Object.keys(files)) {
    const names = program.namesOf(`/app/${name}`);
    const fn = names?.functions.find(
      (one) => one.type === 'FunctionDeclaration' && one.id?.name === 'subject',
    );
    if (!names || !fn) continue;
    const route = reach.routeTo(names, fn);
    return route ? route.root.label : reach.isStartUp(names, fn) ? 'start-up' : 'nothing';
  }
  throw new Error('no subject');
}

const SUBJECT = 'function subject() {}\n';

describe('a function', () => {
  it.each([
    ['start-up', 'subject();'],
    ['start-up', '(() => subject())();'],
    ['start-up', '[1].forEach(() => subject());'],
    ['start-up', 'source.forEachDescendant(() => subject());'],
    ['start-up', 'require("lodash").keyBy([1], () => subject());'],
    ['start-up', 'require("async").eachOfLimit([1], 5, () => subject());'],
    ['callback of guardedBy()', 'require("later").guardedBy(() => subject());'],
    ['start-up', 'fetch("/").then(() => subject());'],
    ['start-up', 'async function main() { subject(); }\nmain();'],
    ['start-up', 'require("fs").readFile("a", () => subject());'],
    ['start-up', 'process.on("SIGTERM", subject);'],
    ['start-up', 'app.listen(1, () => subject());'],
    ['nothing', ''],
    ['nothing', 'function other() { subject(); }'],
    ['GET /a', 'app.get("/a", subject);'],
    ['GET /a', 'app.route("/a").get((req) => subject());'],
    [
      'GET /a',
      'app.get("/a", wrap(async () => subject()));\nfunction wrap(fn) { return (req, res) => fn(req, res); }',
    ],
    ['middleware', 'app.use(() => subject());'],
    ["event 'message'", 'socket.on("message", () => subject());'],
    ['setInterval()', 'setInterval(subject, 1000);'],
    ['exported subject', 'exports.subject = subject;'],
    ['callback of later()', 'const { later } = require("later");\nlater(subject);'],
    ["@Get('x')", 'class A { @Get("x") a() { subject(); } }'],
    ['start-up', 'const bus = new Bus();\nbus.on("configured", subject);\nbus.emit("configured");'],
  ])('is run by %s: %s', (expected, code) => {
    expect(runsBy({ 'app.ts': SUBJECT + code })).toBe(expected);
  });

  it('is not run by a method of another class that has the same name', () => {
    const code = `class A { save() { subject(); } }\nclass B { save() {} }\nconst b = new B();\nnew A().save();\napp.get("/", () => b.save());`;
    expect(runsBy({ 'app.js': SUBJECT + code })).toBe('start-up');
  });

  it('is dead if it is exported, its file is imported, and nobody names it', () => {
    const store = `${SUBJECT}exports.subject = subject;\nexports.used = () => 1;\n`;
    const app = 'const { used } = require("./store");\napp.get("/", () => used());\n';
    expect(runsBy({ 'store.js': store, 'app.js': app })).toBe('nothing');
  });

  it('is followed through re-exports and workspace packages', () => {
    const files = {
      'packages/a/package.json': '{"name":"@x/a","exports":{".":"./dist/index.js"}}',
      'packages/a/src/index.ts': "export { subject as act } from './act.js';\n",
      'packages/a/src/act.ts': `export ${SUBJECT}`,
      'packages/b/app.ts': "import { act } from '@x/a';\napp.put('/act', () => act());\n",
    };
    expect(runsBy(files)).toBe('PUT /act');
  });
});
