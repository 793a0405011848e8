import type { Comment } from '@babel/types';
import type { Finding, Suppression } from '../model/finding.js';
import { Failure } from '../model/failure.js';
import type { ParsedFile } from '../model/transform.js';

const DIRECTIVE = /^\s*\*?\s*stateless-codemod-ignore-next-line\b\s*(.*?)\s*$/s;

interface Directive {
  rules: string[];
  reason: string;
}

/**
 * The suppression of a finding by a comment on the line before it:
 * `// stateless-codemod-ignore-next-line RULE -- reason`. Several rules are separated by commas.
 * @throws Failure when the rule or the reason is missing.
 */
export function suppressionOf(file: ParsedFile, finding: Finding): Suppression | undefined {
  for (const comment of file.tree.comments ?? []) {
    if (comment.loc?.end.line !== finding.location.line - 1) continue;
    const directive = directiveIn(comment, file.file);
    if (directive?.rules.includes(finding.rule)) return { by: 'comment', reason: directive.reason };
  }
  return undefined;
}

/**
 * Looks at every suppression comment of a file, whether something is found below it or not.
 * @throws Failure when the rule or the reason is missing.
 */
export function checkSuppressions(file: ParsedFile): void {
  for (const comment of file.tree.comments ?? []) directiveIn(comment, file.file);
}

/** True for a text that may hold suppression comments. */
export function mentionsSuppression(text: string): boolean {
  return text.includes('stateless-codemod-ignore-next-line');
}

function directiveIn({ value, loc }: Comment, file: string): Directive | undefined {
  const directive = DIRECTIVE.exec(value)?.[1];
  if (directive === undefined || !loc) return undefined;
  const [rules = '', ...reason] = directive.split(/\s+--\s+|^--\s+/);
  if (!rules.trim() || !reason.join(' -- ').trim()) throw incomplete(file, loc.start.line);
  return {
    rules: rules.split(',').map((rule) => rule.trim()),
    reason: reason.join(' -- '),
  };
}

function incomplete(file: string, line: number): Failure {
  return new Failure(
    `${file}:${line}: a suppression needs a rule and a reason: // stateless-codemod-ignore-next-line RULE -- reason`,
  );
}
