import { audit } from '../src/audit.js';
import { loadConfig } from '../src/discover/config.js';
import { findingsFor } from '../src/explanations/index.js';
import { readAdapters } from '../src/io/adapters.js';
import { loadRules } from '../src/io/rules.js';
import { loadForAudit } from '../src/io/transforms.js';
import { Failure } from '../src/model/failure.js';
import type { ReplayResult } from '../src/model/replay.js';

/**
 * Puts beside each answer that is not the same what the audit finds in the app that its request reaches.
 * @param app absolute path; its own config file counts
 * @param warn told why, if the app cannot be looked at: what was played is true all the same
 */
export async function explained(
  result: ReplayResult,
  app: string,
  warn: (text: string) => void,
): Promise<ReplayResult> {
  if (result.interchangeable) return result;
  try {
    const found = findingsFor(result.steps, await auditOf(app));
    const steps = result.steps.map((step, index) =>
      step.verdict === 'same' ? step : { ...step, findings: found[index] ?? [] },
    );
    return { ...result, steps };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warn(`the audit could not look for what explains it: ${error.message}\n`);
    return result;
  }
}

async function auditOf(app: string) {
  const { ignorePatterns, ignorePath, stateDir, suppressions } = await loadConfig(app, undefined);
  const [rules, transforms] = await Promise.all([loadRules(), loadForAudit()]);
  const options = { cwd: app, paths: ['.'], dryRun: true, only: [], force: false, safeOnly: false };
  return audit(
    { ...options, ignorePatterns, ignorePath, stateDir, suppressions },
    { rules, transforms, adapters: readAdapters(), withRoutes: true },
  );
}
