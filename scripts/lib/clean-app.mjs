import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { rootDir } from "./paths.mjs"

const own = JSON.parse(readFileSync(join(rootDir, "package.json"), "utf8"))

/** What Medusa's own starter brings beside the packages the plugin names as peers. */
const STARTER = [
  "@medusajs/cli",
  "@swc/core",
  "@types/node",
  "@types/react",
  "@types/react-dom",
  "react",
  "react-dom",
  "ts-node",
  "typescript",
]

const CONFIG = `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  modules: [
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: "${own.name}/providers/helpdesk-smtp",
            id: "helpdesk-smtp",
            options: {
              channels: ["email"],
              url: process.env.HELPDESK_NOTIFICATION_SMTP_URL,
              from: "Helpdesk <helpdesk@clean.test>",
            },
          },
        ],
      },
    },
  ],
  plugins: [
    {
      resolve: "${own.name}",
      options: { encryption_key: process.env.HELPDESK_ENCRYPTION_KEY },
    },
  ],
})
`

function packageJson(tarball) {
  const names = [...Object.keys(own.peerDependencies), ...STARTER]
  const dependencies = Object.fromEntries(names.map((name) => [name, own.devDependencies[name]]))
  return {
    name: "clean-medusa-app",
    private: true,
    dependencies: { ...dependencies, [own.name]: `file:${tarball}` },
    // Pins Medusa itself needs at this version, with or without the plugin.
    overrides: own.overrides,
    allowScripts: own.allowScripts,
  }
}

/** Writes a Medusa application that has nothing but the packed plugin. */
export function writeCleanApp(dir, tarball) {
  mkdirSync(join(dir, "src"), { recursive: true })
  writeFileSync(join(dir, "package.json"), JSON.stringify(packageJson(tarball), null, 2))
  writeFileSync(join(dir, "medusa-config.ts"), CONFIG)
  cpSync(join(rootDir, "tsconfig.json"), join(dir, "tsconfig.json"))
}
