import { mkdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { demoDir, hostDir } from "../../../scripts/lib/paths.mjs"
import { repeated } from "./statistics.mjs"

/** Seconds that the product's own parser takes over `sources`, each of some rounds, once warm. */
export async function parseAll(sources, rounds) {
  const require = createRequire(import.meta.url)
  const { ParsePool } = require(join(hostDir, "src", "modules", "mail", "parsing", "index.js"))
  const attachmentDir = join(demoDir, "parsed")
  mkdirSync(attachmentDir, { recursive: true })
  const pool = new ParsePool()
  try {
    const samples = await repeated(rounds + 1, () => pool.parseMany(sources, { attachmentDir }))
    return samples.slice(1).map((milliseconds) => milliseconds / 1000)
  } finally {
    await pool.close()
    rmSync(attachmentDir, { recursive: true, force: true })
  }
}
