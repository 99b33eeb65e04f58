import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { readJson, writeJson } from "./files.mjs"
import { demoDir } from "./paths.mjs"

/** A port number from the environment, or `fallback`; anything else is refused by name. */
function portFrom(name, fallback) {
  const text = process.env[name]
  if (!text) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`${name} must be a port number between 1 and 65535, not "${text}"`)
}

/** Where the demo host listens and writes. */
export function demoSettings() {
  return {
    port: portFrom("PORT", 9000),
    smtpPort: portFrom("DEMO_SMTP_PORT", 2525),
    withSeed: !["1", "true"].includes(process.env.NO_SEED ?? ""),
    outboxDir: join(demoDir, "outbox"),
    apiKeyFile: join(demoDir, "api-key"),
    stateFile: join(demoDir, "state.json"),
    secretsFile: join(demoDir, "secrets.json"),
    lockFile: join(demoDir, "start.pid"),
    logDir: join(demoDir, "logs"),
  }
}

/** Keys made at the first start and kept: stored mailbox passwords stay readable, logins valid. */
export function demoSecrets(file) {
  const random = () => randomBytes(32).toString("base64url")
  const kept = readJson(file, {})
  const secrets = {
    encryptionKey: kept.encryptionKey ?? random(),
    jwtSecret: kept.jwtSecret ?? random(),
    cookieSecret: kept.cookieSecret ?? random(),
    postgresPassword: kept.postgresPassword ?? random(),
  }
  writeJson(file, secrets, 0o600)
  return secrets
}

/** What Medusa's processes find in their environment; what the user has set always wins. */
export function hostEnvironment({ settings, secrets, databaseUrl }) {
  const origins = [`http://localhost:${settings.port}`, `http://127.0.0.1:${settings.port}`].join()
  return {
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    HELPDESK_ENCRYPTION_KEY: secrets.encryptionKey,
    HELPDESK_MANAGERS: "manager@northwind.test",
    HELPDESK_ADMIN_URL: `http://localhost:${settings.port}/app`,
    HELPDESK_NOTIFICATION_SMTP_URL: `smtp://127.0.0.1:${settings.smtpPort}`,
    HELPDESK_NOTIFICATION_FROM: "Northwind Helpdesk <helpdesk@northwind.test>",
    JWT_SECRET: secrets.jwtSecret,
    COOKIE_SECRET: secrets.cookieSecret,
    ADMIN_CORS: origins,
    AUTH_CORS: `${origins},http://localhost:8000`,
    ...process.env,
    PORT: String(settings.port),
    DEMO_SMTP_PORT: String(settings.smtpPort),
    DEMO_DIR: demoDir,
    DATABASE_URL: databaseUrl,
  }
}
