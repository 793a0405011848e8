/** The emitted files by name, and what each exports. */
const FILES: Record<string, readonly string[]> = {
  'async-handler': ['wrap', 'wrapError', 'wrapDone'],
  'in-background': ['inBackground', 'oneAtATime'],
  'request-listener': ['answering'],
};

/** The source of an emitted file: `async-handler/in-background`. Undefined if it is not one of these. */
export function asyncHandlerSource(emitted: string): string | undefined {
  return FILES[emitted] && `async-handler/${emitted}`;
}

/** The names that an emitted file exports. */
export function asyncHandlerExports(emitted: string): readonly string[] {
  return FILES[emitted] ?? [];
}
