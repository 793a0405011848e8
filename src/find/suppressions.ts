import type { Finding, Suppression } from '../model/finding.js';
import { Failure } from '../model/failure.js';
import type { ParsedFile } from '../model/transform.js';

const DIRECTIVE = /^\s*\*?\s*stateless-codemod-ignore-next-line\b\s*(.*?)\s*$/s;

/**
 * The suppression of a finding by a comment on the line before it:
 * `// stateless-codemod-ignore-next-line RULE -- reason`. Several rules are separated by commas.
 * @throws Failure when the rule or the reason is missing.
 */
export function suppressionOf(file: ParsedFile, finding: Finding): Suppression | undefined {
  for (const { value, loc } of file.tree.comments ?? []) {
    const directive = DIRECTIVE.exec(value)?.[1];
    if (directive === undefined || loc?.end.line !== finding.location.line - 1) continue;
    const [rules = '', ...reason] = directive.split(/\s+--\s+|^--\s+/);
    if (!rules.trim() || !reason.join(' -- ').trim()) throw incomplete(file.file, loc.start.line);
    if (rules.split(',').some((rule) => rule.trim() === finding.rule))
      return { by: 'comment', reason: reason.join(' -- ') };
  }
  return undefined;
}

function incomplete(file: string, line: number): Failure {
  return new Failure(
    `${file}:${line}: a suppression needs a rule and a reason: // stateless-codemod-ignore-next-line RULE -- reason`,
  );
}
