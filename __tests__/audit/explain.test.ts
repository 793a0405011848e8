import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listRules } from '../../src/io/rules.js';
import { listTransforms, loadTransform } from '../../src/io/transforms.js';
import { cli, folderWith } from '../cli/run.js';

const page = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('explain', () => {
  it('prints the page of a rule', async () => {
    for (const rule of (await listRules()).slice(0, 3)) {
      const { code, stdout, stderr } = await cli(folderWith(), ['explain', rule]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.startsWith(page(`src/find/rules/${rule}/README.md`))).toBe(true);
    }
  });

  it('prints the page of a transform, for its rules too', async () => {
    for (const code of ['sessions', 'session-memory-store'])
      expect(await cli(folderWith(), ['explain', code])).toEqual({
        code: 0,
        stdout: page('transforms/sessions/README.md'),
        stderr: '',
      });
  });

  it('says what a reason means', async () => {
    expect(await cli(folderWith(), ['explain', 'session-race'])).toEqual({
      code: 0,
      stdout: `session-race: something to look at after a rewrite (transform sessions)

\`resave: true\` is set: with a shared store, a slow request overwrites what a faster one saved in the meantime
→ Set \`resave: false\`, unless something relies on it.
`,
      stderr: '',
    });
  });

  it('names the nearest codes when there is none', async () => {
    expect(await cli(folderWith(), ['explain', 'session-anonymos'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'stateless-codemod: nothing is known of "session-anonymos": did you mean session-anonymous?\n',
    });
    const { code, stderr } = await cli(folderWith(), ['explain', 'qqqqqqqqqqqqq']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'stateless-codemod: nothing is known of "qqqqqqqqqqqqq": stateless-codemod list shows the rules\n',
    );
  });

  it('wants one code', async () => {
    expect((await cli(folderWith(), ['explain'])).code).toBe(2);
    expect((await cli(folderWith(), ['explain', 'sessions', 'more'])).code).toBe(2);
  });
});

describe('list', () => {
  it('shows every transform and every rule', async () => {
    const { code, stdout } = await cli(folderWith(), ['list']);
    expect(code).toBe(0);
    for (const name of await listTransforms()) {
      const { meta } = await loadTransform(name);
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
      for (const rule of meta.rules) expect(stdout).toMatch(new RegExp(`^  ${rule} +\\S`, 'm'));
    }
    for (const rule of await listRules()) expect(stdout).toMatch(new RegExp(`^  ${rule} +\\S`, 'm'));
  });
});
