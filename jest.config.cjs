const { loadEnv } = require("@medusajs/framework/utils")

loadEnv("test", process.cwd())

/** One config, four suites: TEST_TYPE chooses which files run. */
const suites = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts"],
  modules: ["**/integration-tests/modules/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts"],
  mail: ["**/integration-tests/mail/**/*.spec.ts"],
  browser: ["**/integration-tests/browser/**/*.spec.ts"],
}

module.exports = {
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { decoratorMetadata: true },
          target: "es2021",
        },
      },
    ],
  },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: [
    "<rootDir>/.medusa/",
    "<rootDir>/.demo/",
    "<rootDir>/.test/",
    "<rootDir>/.bench/",
  ],
  moduleNameMapper: {
    "^temporal-polyfill$": "<rootDir>/integration-tests/helpers/temporal-polyfill.cjs",
  },
  setupFiles: ["./integration-tests/helpers/setup-env.cjs"],
  // Unit tests are quick or wrong; the others boot Medusa, a mail server or a browser.
  testTimeout: process.env.TEST_TYPE === "unit" ? 10_000 : 120_000,
  testMatch: suites[process.env.TEST_TYPE] ?? Object.values(suites).flat(),
}
