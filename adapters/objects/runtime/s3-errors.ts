/** For `catch`: an error with one of these names becomes undefined, others go on. */
export function undefinedIf(...names: string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && names.includes(error.name)) return undefined;
    throw error;
  };
}
