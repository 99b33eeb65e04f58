import medusa from "@medusajs/eslint-plugin"
import boundaries from "eslint-plugin-boundaries"
import tseslint from "typescript-eslint"

const TESTS = ["**/__tests__/**", "integration-tests/**"]

/** Medusa's rules for the product's own code; its blanket ignores would leave the tests unread. */
const medusaRules = medusa.configs.recommended
  .filter((config) => !(config.ignores && Object.keys(config).length === 1))
  .map((config) => ({
    ...config,
    ignores: [...(config.ignores ?? []), ...TESTS, "scripts/**", "*.mjs", "*.cjs"],
  }))

/** The layers of the house; the first pattern that fits a file names its layer. */
const layers = [
  { type: "utils", pattern: "src/modules/*/utils", capture: ["module"] },
  { type: "transport", pattern: "src/modules/*/transport", capture: ["module"] },
  { type: "module", pattern: "src/modules/*", capture: ["module"] },
  { type: "providers", pattern: "src/providers" },
  { type: "links", pattern: "src/links" },
  { type: "workflows", pattern: "src/workflows" },
  { type: "entry", pattern: ["src/api", "src/jobs", "src/subscribers"] },
  { type: "scripts", pattern: "src/scripts" },
  { type: "admin", pattern: "src/admin" },
  { type: "types", pattern: "src/types" },
  { type: "options", pattern: "src/options" },
  { type: "tests", pattern: "integration-tests" },
]

const local = (...types) => ({ to: { element: { types: { anyOf: types } } } })
const ownModule = (...types) => ({
  to: {
    element: {
      types: { anyOf: types },
      captured: { module: "{{ from.element.captured.module }}" },
    },
  },
})

/** admin -> (HTTP, types only); api, jobs, subscribers -> workflows -> modules -> utils. */
const directions = [
  { allow: local("types") },
  { from: { element: { type: "utils" } }, allow: ownModule("utils") },
  { from: { element: { type: "transport" } }, allow: ownModule("transport", "utils") },
  { from: { element: { type: "transport" } }, allow: local("options") },
  {
    from: { element: { type: "module" } },
    allow: ownModule("module", "transport", "utils"),
  },
  { from: { element: { type: "module" } }, allow: local("options") },
  { from: { element: { type: "providers" } }, allow: local("providers", "options", "transport") },
  { from: { element: { type: "links" } }, allow: local("links", "module") },
  {
    from: { element: { type: "workflows" } },
    allow: local("workflows", "links", "module", "transport", "utils", "options"),
  },
  {
    from: { element: { types: { anyOf: ["entry", "scripts"] } } },
    allow: local("entry", "scripts", "workflows", "links", "module", "utils", "options"),
  },
  { from: { element: { type: "admin" } }, allow: local("admin") },
  { from: { element: { type: "tests" } }, allow: local(...layers.map(({ type }) => type)) },
]

const SOCKETS = {
  group: ["imapflow", "nodemailer", "nodemailer/*"],
  message: "Sockets are opened only in src/modules/mail/transport.",
}
const SMTP_SERVER = { group: ["smtp-server"], message: "It belongs to scripts and tests." }
const FRAMEWORK = {
  group: ["@medusajs/*", "@mikro-orm/*", "pg", "awilix", "express", "node:fs*", "node:net"],
  message: "utils are pure: the caller passes what they need.",
}

/** Packages that one part of the house may not import; a later entry replaces an earlier one. */
const restrict = (files, ...patterns) => ({
  files,
  ignores: TESTS,
  rules: { "no-restricted-imports": ["error", { patterns }] },
})
const packageRules = [
  restrict(["src/**/*.{ts,tsx}"], SOCKETS, SMTP_SERVER),
  restrict(["src/modules/mail/transport/**/*.ts"], SMTP_SERVER),
  restrict(["src/modules/*/utils/**/*.ts"], SOCKETS, SMTP_SERVER, FRAMEWORK),
]

/** `manager.execute`, `sql.execute` and the helpdesk's `execute`: what is asked of the database stands in one place. */
const RAW_SQL = {
  selector:
    ":matches(CallExpression[callee.property.name='execute'], CallExpression[callee.name='execute'])",
  message: "Raw SQL stands in src/modules/*/repositories.",
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".medusa/**",
      ".demo/**",
      ".bench/**",
      ".test/**",
      ".cache/**",
      "static/**",
      "integration-tests/fixtures/**",
      "**/migrations/**",
    ],
  },
  ...medusaRules,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-console": "error",
      // `super(...arguments)` is how a Medusa service hands its container on.
      "prefer-rest-params": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "integration-tests/**/*.ts"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": layers,
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs"] } },
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", policies: directions }],
    },
  },
  {
    // Knows only @InjectManager and warns at every method that opens a transaction instead.
    files: ["src/modules/**/*.ts"],
    rules: { "@medusajs/use-inject-manager-on-public-methods": "off" },
  },
  ...packageRules,
  {
    files: ["src/**/*.ts"],
    ignores: ["src/modules/*/repositories/**", ...TESTS],
    rules: { "no-restricted-syntax": ["error", RAW_SQL] },
  },
  {
    // Pure code and the parse worker run without Medusa, scripts without a request to answer.
    files: [
      "src/modules/*/utils/**/*.ts",
      "src/modules/mail/parsing/**/*.ts",
      "src/scripts/**/*.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["scripts/**/*.mjs", "*.mjs", "**/*.cjs"],
    extends: [tseslint.configs.recommended],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  }
)
