import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Declared } from '../../src/find/library/program.js';
import { bare } from '../../src/find/library/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, ParsedFile, Place } from '../../src/model/transform.js';
import type { ConfiguredFolder } from './configured.js';
import { valueOf } from './declared.js';
import { placeOf, type FileUse, type Pieces } from './file-use.js';
import { nameOf } from './holders.js';
import { shownAs } from './shown.js';

/** What has come out of following paths so far. */
export class Followed {
  readonly context: FindContext;
  /** What the declarations become. */
  readonly steps: Step[] = [];
  /** The paths that become keys, as they were. */
  readonly values: { file: ParsedFile; node: Node }[] = [];
  /** The uses of files that get one of the values. */
  readonly reached = new Set<FileUse>();
  /** Groups of uses (see `FileUse.group`) that gave one of the values. */
  readonly groups = new Set<string>();
  /** Places that take a value as a text, which stays the same. */
  readonly texts: { file: ParsedFile; node: Node }[] = [];
  /** What a person should look at. */
  readonly reviews: Reason[] = [];
  /** True if a path is answered by itself, and may come back. */
  isAnswered = false;
  protected readonly useOf: (path: Node) => FileUse | undefined;
  protected readonly done = new Set<Node>();
  /** Folders of the configuration; what they are in the configuration itself stays. */
  protected readonly configured = new Set<ConfiguredFolder>();
  /** Names that stay paths. */
  protected readonly staying: ReadonlySet<Node>;

  constructor(
    context: FindContext,
    useOf: (path: Node) => FileUse | undefined,
    staying: ReadonlySet<Node> = new Set(),
  ) {
    this.context = context;
    this.useOf = useOf;
    this.staying = staying;
  }

  /** True for what is, or is in, the value of something that is followed, or the path of a use. */
  covers(file: ParsedFile, node: Node): boolean {
    const isHere = (one: { file: string; start: number; end: number }): boolean =>
      one.file === file.file && one.start <= (node.start ?? 0) && (node.end ?? 0) <= one.end;
    const kept = [...this.configured].flatMap(({ definitions }) =>
      definitions.map((one) => placeOf(one.file, one.node)),
    );
    return this.done.has(node) || [...this.steps, ...kept].some(isHere);
  }

  /** The paths that code has for folders which other code is told: they stay. */
  get given(): { file: ParsedFile; node: Node }[] {
    return [...this.configured].flatMap(({ given }) => given?.paths ?? []);
  }

  /** The values of settings of which the files become objects: they stay, and mean nothing any more. */
  get settings(): { file: ParsedFile; node: Node }[] {
    return [...this.configured].flatMap(({ definitions }) => definitions);
  }

  /** True for a name or `a.b` that holds a key from then on. */
  holdsKey(file: ParsedFile, node: Node): boolean {
    const declared = valueOf(this.context, file, node);
    const name = declared && nameOf(this.context, declared);
    return name !== undefined && this.done.has(name) && !this.staying.has(name);
  }

  /** The value of a name or `a.b` that stays a path. */
  shown(file: ParsedFile, node: Node): Declared | undefined {
    const declared = valueOf(this.context, file, node);
    const name = declared && nameOf(this.context, declared);
    return name && this.staying.has(name) ? declared : undefined;
  }

  protected become(file: ParsedFile, node: Node, pieces: Pieces): void {
    this.values.push({ file, node });
    const { start, end } = rangeOf(bare(node));
    const [only] = pieces;
    const isSame = typeof only === 'object' && 'start' in only && only.start === start && only.end === end;
    if (!isSame) this.steps.push({ ...placeOf(file, node), pieces });
  }

  protected isOfUse(place: Place): boolean {
    const found = this.context.nodeAt(place.file, place);
    return found !== undefined && this.useOf(found.node) !== undefined;
  }

  /** True where a path is a property of an object that no code reads it from. */
  protected isRecord(place: Place): boolean {
    const file = this.context.parsed(place.file);
    const found = this.context.nodeAt(place.file, place);
    return file !== undefined && found !== undefined && shownAs(this.context, file, found.node) === 'record';
  }

  protected isText(place: Place): boolean {
    return this.texts.some(({ file, node }) => {
      const { start, end } = rangeOf(node);
      const isIn = start <= place.start && place.end <= end;
      return file.file === place.file && (isIn || (place.start <= start && end <= place.end));
    });
  }
}
