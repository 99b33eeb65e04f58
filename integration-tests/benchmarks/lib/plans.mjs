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

/**
 * Runs `work` while PostgreSQL logs EXPLAIN (ANALYZE, BUFFERS) of every statement on `database` that
 * takes longer than `minimumMs`, and prints those plans. It holds for connections made meanwhile.
 */
export async function printingPlans(cluster, database, minimumMs, work) {
  const alter = (clauses) =>
    withDatabase(cluster.urlOf("postgres"), async ({ run }) => {
      for (const clause of clauses) await run(`ALTER DATABASE ${database} ${clause}`)
    })
  const clauses = Object.entries(settings(minimumMs)).map(
    ([key, value]) => `SET ${key} = '${value}'`
  )
  await alter(clauses)
  const before = statSync(logFile).size
  try {
    return await work()
  } finally {
    await alter(["RESET ALL"])
    process.stdout.write(readFileSync(logFile).subarray(before).toString() + "\n")
  }
}
