import { mkdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { demoDir, hostDir } from "../../../scripts/lib/paths.mjs"
import { timed } from "./statistics.mjs"

const THREADS = 2

/** Seconds that the product's own parser takes over `sources`, with its default number of threads. */
export async function parseAll(sources) {
  const require = createRequire(import.meta.url)
  const { ParsePool } = require(join(hostDir, "src", "modules", "mail", "parsing", "index.js"))
  const attachmentDir = join(demoDir, "parsed")
  mkdirSync(attachmentDir, { recursive: true })
  const pool = new ParsePool({ threads: THREADS })
  try {
    await pool.parseMany(sources.slice(0, 200), { attachmentDir })
    return (await timed(() => pool.parseMany(sources, { attachmentDir }))) / 1000
  } finally {
    await pool.close()
    rmSync(attachmentDir, { recursive: true, force: true })
  }
}
