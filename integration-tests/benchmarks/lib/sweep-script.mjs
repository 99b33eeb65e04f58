// Runs in a Medusa process without jobs (`medusa exec`): the sweep is called as its job calls it.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

/** @param args rounds, and the file for the milliseconds of each */
export default async function sweep({ container, args: [rounds, file] }) {
  const job = await import(pathToFileURL(join(process.cwd(), "src/jobs/sweep-sla-clocks.js")).href)
  const run = job.default.default ?? job.default
  const samples = []
  for (let round = 0; round < Number(rounds); round++) {
    const start = performance.now()
    await run(container)
    samples.push(performance.now() - start)
  }
  writeFileSync(file, JSON.stringify(samples))
}
