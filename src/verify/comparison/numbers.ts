const NUMBER = /(\d+(?:\.\d+)?)/;

/**
 * Whether two texts are the same but for numbers that vary in answers of the same kind: at the same place of a text that
 * is else the same, in one of the groups.
 */
export function differsInNumbersOnly(
  text: string,
  other: string,
  groups: readonly (readonly unknown[])[],
): boolean {
  const [parts, others] = [text.split(NUMBER), other.split(NUMBER)];
  if (parts.length !== others.length) return false;
  const kin = groups.map((group) =>
    group.map((each) => (typeof each === 'string' ? each.split(NUMBER) : [])),
  );
  return parts.every((part, at) => {
    if (part === others[at]) return true;
    // Numbers are at odd places.
    return (
      at % 2 === 1 && kin.some((group) => group.every(isAligned) && varies(group.map((each) => each[at])))
    );
  });

  function isAligned(each: readonly string[]): boolean {
    return each.length === parts.length && each.every((part, at) => at % 2 === 1 || part === parts[at]);
  }
}

/** Whether values are not all the same. */
export function varies(values: readonly unknown[]): boolean {
  return values.some((value) => value !== values[0]);
}
