import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { readJson } from "./files.mjs"
import { rootDir } from "./paths.mjs"

const resultsDir = join(rootDir, ".test", "results")

/** In the order they run: what fails fast comes first. `needs` are servers, see test-servers. */
export const suites = [
  { name: "lint", npmScript: "lint" },
  { name: "types", npmScript: "typecheck" },
  { name: "unit", folder: "src", pattern: /\.unit\.spec\.ts$/, parallel: true },
  { name: "modules", folder: "integration-tests/modules" },
  { name: "http", folder: "integration-tests/http" },
  { name: "mail", folder: "integration-tests/mail", needs: ["dovecot", "redis"] },
  { name: "browser", folder: "integration-tests/browser", needs: ["chromium"] },
]

function specsOf({ folder, pattern = /\.spec\.ts$/ }) {
  const path = join(rootDir, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true })
    .filter((file) => pattern.test(file))
    .map((file) => `${folder}/${file}`)
    .sort()
}

/**
 * What `npm test -- <names and files>` asks for: whole suites, or single files of a suite.
 *
 * @param {string[]} wanted suite names or spec files; none means everything
 * @returns {Array<typeof suites[number] & { files: string[] }>}
 */
export function selectSuites(wanted) {
  if (!wanted.length) return suites.map((suite) => ({ ...suite, files: [] }))
  const selected = new Map()
  for (const word of wanted) {
    const file = relative(rootDir, resolve(word))
    const suite =
      suites.find(({ name }) => name === word) ??
      suites.find((each) => each.folder && specMatches(each, file))
    if (!suite)
      throw new Error(
        `"${word}" is neither a suite (${suites.map(({ name }) => name).join(", ")}) nor a spec file`
      )
    const files = selected.get(suite) ?? []
    selected.set(suite, suite.name === word ? files : [...files, file])
  }
  return [...selected].map(([suite, files]) => ({ ...suite, files }))
}

function specMatches({ folder, pattern = /\.spec\.ts$/ }, file) {
  return file.startsWith(`${folder}/`) && pattern.test(file) && existsSync(join(rootDir, file))
}

const outcome = (passed, failed, skipped = 0) => ({ passed, failed, skipped })

/**
 * Runs one suite.
 *
 * @param suite one of `selectSuites`
 * @param {(command: string, args: string[], env: object) => Promise<number>} run answers the exit code
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runSuite(suite, run) {
  if (suite.npmScript) {
    const code = await run("npm", ["run", "--silent", suite.npmScript], {})
    return code === 0 ? outcome(1, 0) : outcome(0, 1)
  }
  const specs = suite.files.length ? suite.files : specsOf(suite)
  if (!specs.length) {
    console.log(`No specs in ${suite.folder}.`)
    return outcome(0, 0)
  }
  // A second Medusa in the same process inherits what the first one left in its globals.
  const runs = suite.parallel ? [suite.files] : specs.map((spec) => [spec])
  const results = []
  for (const files of runs) results.push(await runJest(suite, files, run))
  return results.reduce((sum, { passed, failed, skipped }) =>
    outcome(sum.passed + passed, sum.failed + failed, sum.skipped + skipped)
  )
}

async function runJest(suite, files, run) {
  const outputFile = join(resultsDir, `${suite.name}.json`)
  mkdirSync(resultsDir, { recursive: true })
  rmSync(outputFile, { force: true })
  const jest = join(rootDir, "node_modules", "jest", "bin", "jest.js")
  const mode = suite.parallel ? [] : ["--runInBand", "--forceExit"]
  const args = [jest, ...mode, "--json", `--outputFile=${outputFile}`, ...files]
  const code = await run(process.execPath, args, {
    TEST_TYPE: suite.name,
    NODE_ENV: "test",
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
  })
  return countResults(readJson(outputFile, undefined), code)
}

/** A spec file that cannot even be loaded has no tests to count: it is one failure itself. */
function countResults(results, code) {
  if (!results) return outcome(0, 1)
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results
  const failed = numFailedTests + results.numRuntimeErrorTestSuites
  return outcome(numPassedTests, code !== 0 && !failed ? 1 : failed, numPendingTests + numTodoTests)
}
