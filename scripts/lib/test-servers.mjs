import { spawnSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** Real servers the suites talk to. `variable` tells a suite the path; set by hand, it wins. */
const servers = {
  dovecot: {
    variable: "DOVECOT_PATH",
    programs: ["dovecot"],
    aptPackage: "dovecot-imapd",
  },
  redis: {
    variable: "REDIS_SERVER_PATH",
    programs: ["redis-server"],
    aptPackage: "redis-server",
  },
  chromium: {
    variable: "CHROMIUM_PATH",
    programs: ["chromium", "chromium-browser", "google-chrome"],
    aptPackage: "chromium",
  },
}

/** System programs live in sbin, which an ordinary user's PATH leaves out. */
const searchPath = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]

function find({ variable, programs }) {
  if (process.env[variable]) return process.env[variable]
  for (const folder of searchPath)
    for (const program of programs) {
      try {
        accessSync(join(folder, program), constants.X_OK)
        return join(folder, program)
      } catch {
        // Not here; the next folder may have it.
      }
    }
  return undefined
}

function canInstall() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0
}

/**
 * Finds the named servers, installing what is missing where this machine lets us.
 *
 * @param {string[]} names keys of `servers`
 * @returns {{ env: Record<string, string>, missing: Map<string, string> }} paths for the suites,
 *   and for each missing server what to type to get it
 */
export function provideServers(names) {
  const absent = names.filter((name) => !find(servers[name]))
  if (absent.length && canInstall()) {
    const packages = absent.map((name) => servers[name].aptPackage)
    console.log(`Installing ${packages.join(", ")} ...`)
    aptGet("update", "-qq")
    for (const name of packages) aptGet("install", "-y", "-qq", "--no-install-recommends", name)
  }
  const env = {}
  const missing = new Map()
  for (const name of names) {
    const path = find(servers[name])
    if (path) env[servers[name].variable] = path
    else {
      const { aptPackage, variable } = servers[name]
      missing.set(name, `apt-get install ${aptPackage}, or set ${variable} to its path`)
    }
  }
  return { env, missing }
}
