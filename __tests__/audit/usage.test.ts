import { describe, expect, it } from 'vitest';
import { cli, folderWith } from '../cli/run.js';
import { APP, SESSION_ONLY } from './app.js';

describe('usage', () => {
  it.each([
    [['audit', '--nope'], 'there is no option --nope'],
    [['audit', '--baseline', 'x'], 'there is no option --baseline'],
    [['audit', '--formt', 'json'], 'there is no option --formt (did you mean "--format"?)'],
    [['audit', '--format', 'xml'], '--format "xml": use text, json, sarif or github'],
    [['check', '--fail-on', 'error'], '--fail-on "error": use warning, info or none'],
    [['check', '--update-baseline=yes'], '--update-baseline takes no value, not even "yes"'],
    [['check', '--baseline'], '--baseline needs a value'],
    [['audit', ''], 'a path is empty'],
  ])('%j is refused in one line', async (args, message) => {
    expect(await cli(folderWith(APP), args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: ${message}; stateless-codemod --help shows the options\n`,
    });
  });

  it('takes paths behind --', async () => {
    const folder = folderWith({ ...APP, '--odd.js': 'exports.a = 1;\n' });
    const { code, stdout } = await cli(folder, ['audit', ...SESSION_ONLY, '--', '--odd.js']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing found; 2 files read\n' });
  });

  it('refuses a config file that asks for a form that an audit does not have', async () => {
    const folder = folderWith({ ...APP, 'stateless-codemod.config.json': '{ "format": "html" }' });
    expect(await cli(folder, ['audit'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'stateless-codemod: stateless-codemod.config.json: "format": an audit is reported as text, json, sarif or github, not html\n',
    });
  });
});
