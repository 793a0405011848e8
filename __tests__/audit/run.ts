// The audit with everything that it has, inside of this process.
import { audit, type AuditTools } from '../../src/audit.js';
import { readAdapters } from '../../src/io/adapters.js';
import { loadRules } from '../../src/io/rules.js';
import { listTransforms, loadTransform } from '../../src/io/transforms.js';
import type { AuditResult } from '../../src/report/audit-result.js';

const names = await listTransforms();
const transforms = await Promise.all(names.map((name) => loadTransform(name)));
const adapters = readAdapters();

export const RULES = await loadRules();

/** Audits a folder with all rules and transforms, or with what is given instead. */
export function auditIn(cwd: string, tools: Partial<AuditTools> = {}): Promise<AuditResult> {
  const options = {
    ...{ cwd, paths: ['.'], dryRun: true, only: [], force: false, safeOnly: false },
    ...{ ignorePatterns: [], ignorePath: undefined, stateDir: undefined, suppressions: [] },
  };
  return audit(options, { rules: RULES, transforms, adapters, ...tools });
}
