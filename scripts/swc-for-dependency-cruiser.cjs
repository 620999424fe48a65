// dependency-cruiser cannot read TypeScript 7, and its swc parser has two gaps that would make our layering rules lie:
// it never switches JSX on (a .tsx file is a syntax error), and it forgets which imports are types only. Both are
// closed here, in front of the one function it calls.
const swc = require("@swc/core");

const parseFileSync = swc.parseFileSync;

/** `import type X from "m"` as `let _: import("m")`, which the cruiser does report as a "type-import". */
function asTypeAnnotation(node) {
  const span = node.span;
  return {
    type: "VariableDeclaration",
    span,
    kind: "let",
    declare: true,
    declarations: [
      {
        type: "VariableDeclarator",
        span,
        definite: false,
        init: null,
        id: {
          type: "Identifier",
          span,
          value: "_",
          optional: false,
          typeAnnotation: {
            type: "TsTypeAnnotation",
            span,
            typeAnnotation: { type: "TsImportType", span, argument: node.source, qualifier: null, typeArguments: null },
          },
        },
      },
    ],
  };
}

swc.parseFileSync = (file, options) => {
  const ast = parseFileSync(file, { ...options, tsx: /\.[jt]sx$/.test(file) });
  ast.body = ast.body.map((node) => (node.typeOnly && node.source ? asTypeAnnotation(node) : node));
  return ast;
};
