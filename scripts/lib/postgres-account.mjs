import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"

const READ_BY_OTHERS = 0o005

/** uid and gid of the first of `names` in /etc/passwd. */
function accountOf(names) {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of names) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":")
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    "PostgreSQL refuses to run as root and this system has neither a `postgres` nor a `nobody` " +
      "user. Start as an ordinary user, or set DATABASE_URL to a server of your own."
  )
}

function isReachable(path) {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & READ_BY_OTHERS) !== READ_BY_OTHERS)
      return false
  }
  return true
}

function hasSetpriv() {
  return ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * Whom PostgreSQL runs as. It refuses root, so root hands it to an unprivileged account that every
 * Debian has; nothing is added to the system. A cluster keeps the owner it was created with.
 *
 * @returns {null | { uid: number, gid: number }} null when the current user will do
 */
export function postgresAccount(dataDir) {
  if (process.getuid?.() !== 0) return null
  const existing = statSync(`${dataDir}/PG_VERSION`, { throwIfNoEntry: false })
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  return accountOf(["postgres", "nobody"])
}

/**
 * The command line that runs a PostgreSQL program under `account`. Below a private home (/root is
 * 0700 on Debian) that account could not even reach the program, so it keeps the one capability
 * that lets it pass.
 */
export function commandAs(account, program, args, paths) {
  if (!account) return { command: program, args, options: {} }
  if (paths.every((path) => isReachable(path)))
    return { command: program, args, options: { uid: account.uid, gid: account.gid } }
  const setpriv = hasSetpriv()
  if (!setpriv)
    throw new Error(
      `${program} lies in a folder only root may enter and \`setpriv\` (util-linux) is missing. ` +
        "Move the checkout out of root's home, or set DATABASE_URL."
    )
  const privileges = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ]
  return { command: setpriv, args: [...privileges, program, ...args], options: {} }
}
