import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { withDatabase } from "./database.mjs"

const logFile = join(demoDir, "postgres", "postgres.log")

const settings = (minimumMs) => ({
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": minimumMs,
  "auto_explain.log_analyze": "on",
  "auto_explain.log_buffers": "on",
})

/** What PostgreSQL has logged while `work` ran with these settings on `database`. */
async function logDuring(cluster, database, minimumMs, work) {
  const alter = (clauses) =>
    withDatabase(cluster.urlOf("postgres"), async ({ run }) => {
      for (const clause of clauses) await run(`ALTER DATABASE ${database} ${clause}`)
    })
  const clauses = Object.entries(settings(minimumMs)).map(
    ([key, value]) => `SET ${key} = '${value}'`
  )
  await alter(clauses)
  const before = statSync(logFile).size
  const result = {}
  try {
    result.value = await work()
  } catch (error) {
    result.error = error
  } finally {
    await alter(["RESET ALL"])
  }
  return { ...result, log: readFileSync(logFile).subarray(before).toString() }
}

/**
 * Runs `work` while PostgreSQL logs EXPLAIN (ANALYZE, BUFFERS) of every statement on `database` that
 * takes longer than `minimumMs`, and prints those plans. It holds for connections made meanwhile.
 */
export async function printingPlans(cluster, database, minimumMs, work) {
  const { value, error, log } = await logDuring(cluster, database, minimumMs, work)
  process.stdout.write(log + "\n")
  if (error) throw error
  return value
}

/** The plans of the statements that `work` made, one text each. */
export async function plansDuring(cluster, database, minimumMs, work) {
  const { error, log } = await logDuring(cluster, database, minimumMs, work)
  if (error) throw error
  const [, ...plans] = log.split(/^.*LOG: +duration: .* plan:$/m)
  return plans.map((plan) => plan.replace(/^\t/gm, "").trim())
}
