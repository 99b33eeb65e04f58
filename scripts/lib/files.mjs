import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { rootDir } from "./paths.mjs"

/** Writes beside the target and renames, so a reader (or a crash) never meets half a file. */
export function writeAtomically(path, content, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, content, { mode })
  renameSync(temporary, path)
}

/** Parsed JSON, or `fallback` where the file does not exist. */
export function readJson(path, fallback) {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (error) {
    if (error.code === "ENOENT") return fallback
    throw new Error(`${path} cannot be read (${error.message}); delete it and start again`)
  }
}

export function writeJson(path, value, mode) {
  writeAtomically(path, JSON.stringify(value, null, 2) + "\n", mode)
}

function* filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (stats.isFile()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== "__tests__" && name !== "node_modules") yield* filesBelow(join(path, name))
  }
}

/**
 * A hash over names and contents of files and folders (tests left out), to tell whether a step
 * must run again. `salt` are further values the step depends on.
 */
export function fingerprint(paths, { salt = [], only = () => true } = {}) {
  const hash = createHash("sha256").update(JSON.stringify(salt))
  for (const path of paths) {
    for (const file of filesBelow(join(rootDir, path))) {
      if (!only(file)) continue
      hash.update(relative(rootDir, file)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex")
}
