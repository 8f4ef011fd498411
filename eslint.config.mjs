import next from "eslint-config-next/core-web-vitals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** A later block's no-restricted-syntax replaces an earlier one's, so every block spells its whole list. */
const everywhere = [
  {
    selector: "TSAsExpression > TSTypeReference.typeAnnotation Identifier[name='Permit']",
    message: "Only lib/domain/policy.ts makes a Permit.",
  },
  {
    selector:
      "Literal[value=/set_config\\s*\\([^)]*,\\s*false\\s*\\)/i], TemplateElement[value.raw=/set_config\\s*\\([^)]*,\\s*false\\s*\\)/i]",
    message: "set_config(…, false) outlives the transaction on a pooled connection.",
  },
  {
    selector:
      "TaggedTemplateExpression[tag.property.name=/^\\$(queryRaw|executeRaw)$/] TemplateElement[value.raw=/^\\s*set\\s+(?!local\\b)/i]",
    message: "Use set_config(…, true), never SET.",
  },
  { selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]", message: "Raw SQL is tagged only." },
  { selector: "MemberExpression[object.name='Prisma'][property.name='raw']", message: "Raw SQL is tagged only." },
  { selector: "ExportAllDeclaration, ExportNamedDeclaration[source]", message: "No barrels: import from the file that says it." },
  { selector: "TSAsExpression > TSAsExpression > TSUnknownKeyword", message: "A cast by way of unknown proves nothing." },
  { selector: "TSEnumDeclaration", message: "Use a union of strings." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is shown as text." },
  {
    selector: "CallExpression[callee.property.name=/^(skip|only|fixme|todo)$/][callee.object.name=/^(test|it|describe)$/]",
    message: "Every test runs.",
  },
];
const env = {
  selector:
    "MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env']), VariableDeclarator[init.name='process'], ImportDeclaration[source.value=/^(node:)?process$/]",
  message: "lib/env.ts is the only reader of process.env.",
};
const pure = [
  { selector: "ThrowStatement", message: "The domain refuses with a value." },
  { selector: "AwaitExpression, :function[async=true], ForOfStatement[await=true]", message: "The domain does not wait." },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: "Time arrives as an argument.",
  },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Time arrives as an argument." },
  {
    selector: "VariableDeclarator[init.name='Date'], MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    message: "Time arrives as an argument.",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Chance arrives as an argument." },
  { selector: "NewExpression[callee.name='Promise'], MemberExpression[object.name='Promise']", message: "The domain does not wait." },
];
const refusals = [
  { selector: "ExpressionStatement > CallExpression[callee.name='authorize']", message: "Look at what authorize answered." },
  {
    selector: "ExportNamedDeclaration > FunctionDeclaration:not(:has(> Identifier.params[name='actor']))",
    message: "A use case's first parameter is the actor.",
  },
  {
    selector: "ExportNamedDeclaration > FunctionDeclaration:not(:has(CallExpression[callee.name='authorize']))",
    message: "A use case authorizes.",
  },
  {
    selector: "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type=/Function/]",
    message: "A use case is declared as a function, so that these rules see it.",
  },
  {
    selector: "IfStatement[test.argument.object.name='permit']:not([consequent.type='ReturnStatement'][consequent.argument.name='permit'])",
    message: "A refused permit is handed back as it is.",
  },
];
/** What holds for every use case, whomever it acts for. */
const handles = [
  { selector: "TSAsExpression > TSNeverKeyword", message: "A cast to never proves nothing." },
  { selector: "MemberExpression[object.name='db']", message: "Queries are written in lib/data." },
  {
    selector:
      ":matches(CallExpression[callee.name='transaction'], CallExpression[callee.name='inOneGo']) :matches(CallExpression[callee.name='transaction'], CallExpression[callee.name='inOneGo'], CallExpression[callee.name='withoutContext'])",
    message: "One use case, one transaction: a second one inside it would not be undone with it.",
  },
  {
    selector: "ExpressionStatement > AwaitExpression > CallExpression[callee.name=/^update/]",
    message: "Look at whether anything was saved: somebody else may have been first.",
  },
];
const queries = [
  { selector: "FunctionDeclaration > Identifier.params[name=/^_/]", message: "A query filters by the workspace of its permit." },
  {
    selector:
      "ExportNamedDeclaration > FunctionDeclaration:has(> Identifier.params[name='db']):not(:has(TSTypeReference[typeName.name='Permit']))",
    message: "A query is handed a permit.",
  },
];
const actions = [
  {
    selector: "ExportNamedDeclaration > FunctionDeclaration:not(:has(CallExpression[callee.name='requireOwnOrigin']))",
    message: "An action is made by memberAction or personAction, or begins with requireOwnOrigin.",
  },
  {
    selector:
      "ExpressionStatement > AwaitExpression > CallExpression:not([callee.name=/^(requireOwnOrigin|startSession|endSession|endSessions)$/])",
    message: "Look at what the use case answered.",
  },
  { selector: "Property[key.name='role']", message: "Who somebody is, lib/boundary/session.ts says." },
];
/** What is reached before anybody has a permit, or holds no query. */
const WITHOUT_PERMIT = ["accounts", "client", "health", "workspaces", "new-id", "passwords"].map((name) => `lib/data/${name}.ts`);
const syntax = (...rules) => ["error", ...everywhere, ...rules];

/** Use cases of one's own account or of no workspace, and the parts that several use cases share and hand a permit to. */
const WITHOUT_ACTOR = [
  "accounts",
  "anchor-words",
  "prepare-claim",
  "check-health",
  "limit-requests",
  "judge-placement",
  "load-question",
  "load-recorded-question",
  "keep-text",
  "make-document",
  "make-question",
  "preview-draft",
  "put-back",
  "questions-of-rows",
  "replace-citation",
  "replace-question",
  "replace-document",
  "replace-judgements",
  "replace-source",
  "save-claim-versions",
  "save-reviews",
  "save-new-claims",
  "refresh-question",
  "resolve-document",
  "resolve-names",
  "resolve-scope",
  "workspaces",
].map((name) => `lib/usecases/${name}.ts`);
const NEXT_FILES = "app/**/{page.tsx,layout.tsx,error.tsx,global-error.tsx,not-found.tsx,manifest.ts}";

export default defineConfig(
  globalIgnores([".next/**", ".next-test/**", ".data/**", "lib/data/generated/**", "next-env.d.ts", "coverage/**", "test-results/**"]),
  next,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    settings: { react: { version: "19.3" } },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", { max: 10, variant: "modified" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "max-params": ["error", 4],
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
      "no-restricted-syntax": syntax(env),
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-import-type-side-effects": "error",
      // An id's kind, or a parsed body's, is named by the caller.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // An index or a lookup that is known to be there is said so with "!"; noUncheckedIndexedAccess makes each such place visible.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: false }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      // Pages are plain documents that link to one another; a client-side router would cost every reader its weight.
      "@next/next/no-html-link-for-pages": "off",
      // The first field of a form page takes the focus, as people expect of a page they opened to write.
      "jsx-a11y/no-autofocus": "off",
    },
  },
  {
    files: ["lib/domain/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.fixture.ts"],
    rules: {
      "no-restricted-syntax": syntax(env, ...pure),
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval", "crypto", "performance", "globalThis", "console"],
    },
  },
  {
    files: ["lib/usecases/**/*.ts"],
    ignores: ["**/*.test.ts", ...WITHOUT_ACTOR],
    rules: { "no-restricted-syntax": syntax(env, ...refusals, ...handles) },
  },
  { files: WITHOUT_ACTOR, rules: { "no-restricted-syntax": syntax(env, ...handles) } },
  {
    files: ["lib/data/**/*.ts"],
    ignores: ["**/*.test.ts", "lib/data/generated/**", ...WITHOUT_PERMIT],
    rules: { "no-restricted-syntax": syntax(env, ...queries) },
  },
  { files: ["app/**/*actions.ts"], rules: { "no-restricted-syntax": syntax(env, ...actions) } },
  {
    files: ["lib/domain/policy.ts"],
    rules: {
      "no-restricted-syntax": syntax(env, ...pure).filter(
        (rule) => typeof rule === "string" || !rule.message.startsWith("Only lib/domain/policy"),
      ),
    },
  },
  { files: ["lib/env.ts"], rules: { "no-restricted-syntax": syntax() } },
  { files: [NEXT_FILES], rules: { "no-restricted-exports": "off", "import/no-anonymous-default-export": "off" } },
  {
    files: ["*.config.{ts,mjs,js}", ".*.mjs", "**/*.d.ts"],
    rules: { "no-restricted-exports": "off", "import/no-anonymous-default-export": "off", "no-restricted-syntax": syntax() },
  },
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/consistent-type-definitions": "off" } },
  {
    files: ["proxy.ts", "scripts/**", "bench/**", "e2e/**", "**/*.test.{ts,tsx}", "**/*.fixture.ts"],
    rules: { "no-restricted-syntax": syntax() },
  },
  // What a matcher such as expect.stringContaining stands for has no type.
  { files: ["**/*.test.{ts,tsx}"], rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  // The pool is kept on globalThis, so that a development server that reloads this file opens no second one.
  // Nor has the schema engine any types of its own.
  {
    files: ["lib/data/client.ts", "scripts/database/schema-engine.ts"],
    rules: { "no-restricted-syntax": syntax(env).filter((rule) => rule.message !== "A cast by way of unknown proves nothing.") },
  },
  { files: ["**/*.test.{ts,tsx}", "e2e/**", "prisma/seed/**"], rules: { "max-lines-per-function": "off" } },
  { files: ["eslint.config.mjs"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.{js,mjs}"], extends: [tseslint.configs.disableTypeChecked] },
);
