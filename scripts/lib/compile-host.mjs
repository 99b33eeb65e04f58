// Compiles one half of the host: `node compile-host.mjs backend|admin`. Medusa's own `build` does
// both at once into the folder that the plugin build wipes; apart, each is redone only when its
// sources changed, and both run at the same time.
import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"
import { hostDir, rootDir } from "./paths.mjs"

const half = process.argv[2]
const compiler = new Compiler(rootDir, logger)
const tsConfig = await compiler.loadTSConfigFile()
if (!tsConfig) process.exit(1)

async function backend() {
  const tests = /(^|[\\/])(__tests__|integration-tests)[\\/]/
  tsConfig.fileNames = tsConfig.fileNames.filter((file) => !tests.test(relative(rootDir, file)))
  tsConfig.options.outDir = hostDir
  // Type errors are printed but are the business of `npm run typecheck`: the output runs all the same.
  await compiler.buildAppBackend(tsConfig)
  return existsSync(join(hostDir, "medusa-config.js"))
}

async function admin() {
  const adminOnly = true
  return compiler.buildAppFrontend(adminOnly, tsConfig, await import("@medusajs/admin-bundler"))
}

process.exit((await (half === "admin" ? admin() : backend())) ? 0 : 1)
