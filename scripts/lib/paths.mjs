import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The repository's root folder. */
export const rootDir = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/** Compiled host (backend and admin): apart from `.medusa/server`, which the plugin build wipes. */
export const hostDir = resolve(process.env.HOST_DIR ?? join(rootDir, ".medusa", "host"))
export const adminDir = join(rootDir, ".medusa", "admin")

/** Everything the demo host writes while it runs. */
export const demoDir = resolve(process.env.DEMO_DIR ?? join(rootDir, ".demo"))

export const medusaCli = join(rootDir, "node_modules", "@medusajs", "cli", "cli.js")
