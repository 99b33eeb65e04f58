import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { dirname, join } from "node:path"
import { fingerprint, readJson, writeJson } from "./files.mjs"
import { adminDir, hostDir, rootDir } from "./paths.mjs"
import { runLogged } from "./processes.mjs"

const SHARED = ["package.json", "package-lock.json", "scripts/lib/compile-host.mjs"]
const halves = {
  backend: {
    title: "Compiling the server",
    outcome: join(hostDir, "medusa-config.js"),
    hash: () =>
      fingerprint(["src", "medusa-config.ts", "tsconfig.json", ...SHARED], {
        only: (file) => !file.startsWith(join(rootDir, "src", "admin")),
      }),
  },
  admin: {
    title: "Building the admin",
    outcome: join(adminDir, "index.html"),
    // The dashboard shares types with the server, but types leave no trace in the bundle.
    hash: () => fingerprint(["src/admin", ...SHARED]),
  },
}
const stateFile = (name) => `${hostDir}-${name}.json`

/**
 * Compiles one half of the host unless it stands as built from these very sources.
 *
 * @param {"backend" | "admin"} name
 * @returns {Promise<boolean>} whether anything had to be built
 */
export async function buildHost(name, { logFile, env, say }) {
  const { title, outcome, hash } = halves[name]
  const wanted = hash()
  if (existsSync(outcome) && readJson(stateFile(name), {}).hash === wanted) return false
  say(`${title} ...`)
  rmSync(stateFile(name), { force: true })
  const script = join(rootDir, "scripts", "lib", "compile-host.mjs")
  // medusa-config.ts is read from its source here.
  const args = ["--require", "ts-node/register", script, name]
  await runLogged(title, process.execPath, args, { cwd: rootDir, env, logFile })
  writeJson(stateFile(name), { hash: wanted })
  return true
}

/** `medusa start` serves the admin from `public/admin` below the folder it runs in. */
export function linkAdmin() {
  const link = join(hostDir, "public", "admin")
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { recursive: true, force: true })
  symlinkSync(adminDir, link, "dir")
}
