import { type ClassPlace, dataFieldsOf } from './data-class.js';
import { type Asking, either, holding, holdingAll, type Kind, problem, typedAs, UNKNOWN } from './kind.js';
import { kindOfType } from './types.js';

/** What an object of a class of the program is: its fields, where it is nothing but these. */
export function kindOfObject(asking: Asking, place: ClassPlace): Kind {
  const { names, node } = place;
  const fields = dataFieldsOf(asking.context, place);
  if (!fields) return problem('class-instance', node.id?.name ?? 'a class');
  return holdingAll(
    fields.map(({ name, type, values }) => {
      const typed = type ? kindOfType(asking.context, names, type) : UNKNOWN;
      const byValues = (): Kind => either(values.map((one) => asking.kindOf({ names, node: one })));
      return holding(typedAs(typed, byValues), name);
    }),
  );
}
