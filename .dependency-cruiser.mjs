// The layers of ARCHITECTURE.md, checked by machine: `npm run imports`.
const STEPS = ['discover', 'resolve', 'find', 'plan', 'rewrite', 'check', 'report', 'verify'];

/** A step folder may import itself, the model, the syntax helpers and disk access, never another step. */
const stepsAreIndependent = STEPS.map((step) => ({
  name: `${step}-imports-no-other-step`,
  comment: 'Steps hand plain data to each other through src/pipeline.ts only.',
  severity: 'error',
  from: { path: `^src/${step}/` },
  to: { path: `^src/(${STEPS.filter((other) => other !== step).join('|')})/` },
}));

export default {
  forbidden: [
    ...stepsAreIndependent,
    {
      name: 'no-circular',
      comment: 'A cycle means that two files hold one idea.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing-of-ours',
      comment: 'Types that cross steps must not drag a step along.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^(src|bin|transforms|adapters)/', pathNot: '^src/model/' },
    },
    {
      name: 'report-and-plan-are-pure',
      comment: 'Reports turn data into text; planning turns data into data.',
      severity: 'error',
      from: { path: '^src/(report|plan)/' },
      to: { path: '^src/', pathNot: '^src/(model|ast|paths|report|plan)/' },
    },
    {
      name: 'only-io-touches-the-disk',
      comment:
        'One place reads and writes, so that one place can be atomic. What is emitted into apps never runs here.',
      severity: 'error',
      from: { path: '^(src|bin|transforms|adapters)/', pathNot: '^(src/io|adapters/[^/]+/runtime)/' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'only-resolve-imports-typescript',
      comment: 'The checker stays behind a narrow interface.',
      severity: 'error',
      from: { path: '^(src|bin|transforms|adapters)/', pathNot: '^src/resolve/' },
      to: { path: 'node_modules/typescript/' },
    },
    {
      name: 'only-bin-touches-process',
      comment: 'Everything else gets what it needs as arguments.',
      severity: 'error',
      from: { path: '^(src|transforms|adapters)/' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'runtime-is-emitted-not-imported',
      comment: 'adapters/*/runtime is source that is copied into the app.',
      severity: 'error',
      from: { path: '^(src|bin|transforms|adapters)/', pathNot: '^adapters/[^/]+/runtime/' },
      to: { path: '^adapters/[^/]+/runtime/' },
    },
    {
      name: 'bin-is-the-top',
      comment: 'Nothing imports the command line.',
      severity: 'error',
      from: { path: '^(src|transforms|adapters)/' },
      to: { path: '^bin/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
