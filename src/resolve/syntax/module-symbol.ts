import type ts from 'typescript';

/** The checker tells the symbol of ES modules only, though it has one for CommonJS files as well. */
export function moduleSymbol(
  file: (ts.SourceFile & { symbol?: ts.Symbol }) | undefined,
): ts.Symbol | undefined {
  return file?.symbol;
}
