import { relative } from 'node:path';
import ts from 'typescript';

const STRICT: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
};

/** The ways in which an app may load its modules. */
export const MODULES = {
  nodenext: { module: ts.ModuleKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  commonjs: {
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    ignoreDeprecations: '6.0',
    esModuleInterop: true,
  },
  'commonjs without interop': {
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    ignoreDeprecations: '6.0',
    esModuleInterop: false,
  },
} satisfies Record<string, ts.CompilerOptions>;

/** Libraries and packages are read once, however many programs need them. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** The type errors of files, as `file:line message`, in strict mode. */
export function typeErrors(folder: string, files: readonly string[], options: ts.CompilerOptions): string[] {
  const all = { ...STRICT, ...options };
  const host = ts.createCompilerHost(all, true);
  const read = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => folder;
  host.getSourceFile = (name, target, ...rest) => {
    if (!name.includes('/node_modules/')) return read(name, target, ...rest);
    const key = `${name} ${JSON.stringify(target)}`;
    if (!sources.has(key)) sources.set(key, read(name, target, ...rest));
    return sources.get(key);
  };
  const program = ts.createProgram([...files], all, host);
  return ts.getPreEmitDiagnostics(program).map((one) => readable(folder, one));
}

function readable(folder: string, { file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const name = file ? relative(folder, file.fileName) : '';
  return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
