// Written by scripts/child-keys.mjs.

/** Keys: the types of nodes whose children stand behind these, in source order. */
const TABLE = `
elements: ArrayExpression
left right: AssignmentExpression BinaryExpression LogicalExpression TSQualifiedName
: InterpreterDirective DirectiveLiteral DebuggerStatement EmptyStatement StringLiteral NumericLiteral NullLiteral BooleanLiteral RegExpLiteral ThisExpression Super TemplateElement Import BigIntLiteral AnyTypeAnnotation BooleanTypeAnnotation BooleanLiteralTypeAnnotation NullLiteralTypeAnnotation ExistsTypeAnnotation InferredPredicate MixedTypeAnnotation EmptyTypeAnnotation NumberLiteralTypeAnnotation BigIntLiteralTypeAnnotation NumberTypeAnnotation StringLiteralTypeAnnotation StringTypeAnnotation SymbolTypeAnnotation ThisTypeAnnotation Variance VoidTypeAnnotation JSXEmptyExpression JSXIdentifier JSXText JSXOpeningFragment JSXClosingFragment Placeholder V8IntrinsicIdentifier ArgumentPlaceholder TopicReference VoidPattern TSAnyKeyword TSBooleanKeyword TSBigIntKeyword TSIntrinsicKeyword TSNeverKeyword TSNullKeyword TSNumberKeyword TSObjectKeyword TSStringKeyword TSSymbolKeyword TSUndefinedKeyword TSUnknownKeyword TSVoidKeyword TSThisType
value: Directive DeclaredPredicate ObjectTypeCallProperty
directives body: BlockStatement Program
label: BreakStatement ContinueStatement
callee typeArguments arguments: CallExpression NewExpression OptionalCallExpression
param body: CatchClause
test consequent alternate: ConditionalExpression IfStatement
body test: DoWhileStatement
expression: ExpressionStatement ParenthesizedExpression JSXExpressionContainer JSXSpreadChild Decorator TSExternalModuleReference TSNonNullExpression TSExportAssignment
program: File
left right body: ForInStatement ForOfStatement
init test update body: ForStatement
id typeParameters params predicate returnType body: FunctionDeclaration FunctionExpression
typeAnnotation decorators: Identifier
label body: LabeledStatement
object property: MemberExpression OptionalMemberExpression JSXMemberExpression
properties: ObjectExpression
decorators key typeParameters params returnType body: ObjectMethod ClassMethod ClassPrivateMethod
decorators key value: ObjectProperty
argument typeAnnotation: RestElement
argument: ReturnStatement ThrowStatement UnaryExpression UpdateExpression SpreadElement YieldExpression AwaitExpression ObjectTypeSpreadProperty TypeofTypeAnnotation JSXSpreadAttribute
expressions: SequenceExpression
test consequent: SwitchCase
discriminant cases: SwitchStatement
block handler finalizer: TryStatement
declarations: VariableDeclaration
id init: VariableDeclarator EnumBooleanMember EnumNumberMember EnumStringMember
test body: WhileStatement
object body: WithStatement
left right decorators: AssignmentPattern
elements typeAnnotation: ArrayPattern
typeParameters params predicate returnType body: ArrowFunctionExpression
body: ClassBody StaticBlock DoExpression ModuleExpression StructBody TSInterfaceBody TSModuleBlock
decorators id typeParameters superClass superTypeArguments mixins implements body: ClassExpression ClassDeclaration
source attributes: ExportAllDeclaration DeclareExportAllDeclaration
declaration: ExportDefaultDeclaration
declaration specifiers source attributes: ExportNamedDeclaration DeclareExportDeclaration
local exported: ExportSpecifier
specifiers source attributes: ImportDeclaration
local: ImportDefaultSpecifier
exportsFilter local: ImportNamespaceSpecifier
imported local: ImportSpecifier
meta property: MetaProperty
decorators properties typeAnnotation: ObjectPattern
tag typeArguments quasi: TaggedTemplateExpression
quasis expressions: TemplateLiteral
source options: ImportExpression
exportsFilter exported: ExportNamespaceSpecifier
decorators variance key typeAnnotation value: ClassProperty ClassPrivateProperty
id: PrivateName DeclareVariable EnumDefaultedMember TSNamespaceExportDeclaration
key value: ImportAttribute
elementType: ArrayTypeAnnotation TSArrayType
id typeParameters: ClassImplements GenericTypeAnnotation InterfaceExtends
id typeParameters extends mixins implements body: DeclareClass
id predicate: DeclareFunction
id typeParameters extends body: DeclareInterface InterfaceDeclaration TSInterfaceDeclaration
id body: DeclareModule EnumDeclaration TSEnumDeclaration TSModuleDeclaration
typeAnnotation: DeclareModuleExports NullableTypeAnnotation TypeAnnotation TSOptionalType TSRestType TSParenthesizedType TSTypeOperator TSTypeAnnotation
id typeParameters right: DeclareTypeAlias TypeAlias
id typeParameters supertype: DeclareOpaqueType
typeParameters this params rest returnType: FunctionTypeAnnotation
name typeAnnotation: FunctionTypeParam
extends body: InterfaceTypeAnnotation
types: IntersectionTypeAnnotation TupleTypeAnnotation UnionTypeAnnotation TSUnionType TSIntersectionType
properties indexers callProperties internalSlots: ObjectTypeAnnotation
id value: ObjectTypeInternalSlot
variance id key value: ObjectTypeIndexer
key value variance: ObjectTypeProperty
id typeParameters supertype impltype: OpaqueType
qualification id: QualifiedTypeIdentifier
expression typeAnnotation: TypeCastExpression TSAsExpression TSSatisfiesExpression
bound default variance: TypeParameter
params: TypeParameterDeclaration TypeParameterInstantiation TSTypeParameterInstantiation TSTypeParameterDeclaration
members: EnumBooleanBody EnumNumberBody EnumStringBody EnumSymbolBody TSTypeLiteral TSEnumBody
objectType indexType: IndexedAccessType OptionalIndexedAccessType TSIndexedAccessType
name value: JSXAttribute
name: JSXClosingElement
openingElement children closingElement: JSXElement
namespace name: JSXNamespacedName
name typeArguments attributes: JSXOpeningElement
openingFragment children closingFragment: JSXFragment
object callee: BindExpression
decorators key typeAnnotation value: ClassAccessorProperty
exported: ExportDefaultSpecifier
id superClass body: StructDeclaration
decorators parameter: TSParameterProperty
id typeParameters params returnType: TSDeclareFunction
key typeParameters params returnType: TSDeclareMethod TSMethodSignature
typeParameters params returnType: TSCallSignatureDeclaration TSConstructSignatureDeclaration TSFunctionType TSConstructorType
key typeAnnotation: TSPropertySignature
parameters typeAnnotation: TSIndexSignature
typeName typeArguments: TSTypeReference
parameterName typeAnnotation: TSTypePredicate
exprName typeArguments: TSTypeQuery
elementTypes: TSTupleType
label elementType: TSNamedTupleMember
checkType extendsType trueType falseType: TSConditionalType
typeParameter: TSInferType
key constraint nameType typeAnnotation: TSMappedType
quasis types: TSTemplateLiteralType
literal: TSLiteralType
expression typeArguments: TSClassImplements TSInterfaceHeritage TSInstantiationExpression
id typeParameters typeAnnotation: TSTypeAliasDeclaration
typeAnnotation expression: TSTypeAssertion
id initializer: TSEnumMember
source options qualifier typeArguments: TSImportType
id moduleReference: TSImportEqualsDeclaration
name constraint default: TSTypeParameter
`;

/** The keys behind which nodes of a type have their children. */
export const CHILD_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [keys = '', types = ''] = line.split(':');
      const list = keys ? keys.split(' ') : [];
      return types
        .trim()
        .split(' ')
        .map((type) => [type, list] as const);
    }),
);
