import { join } from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const redisUrl = process.env.REDIS_URL

/** What the plugin takes; a consumer writes the same object beside `resolve: "medusa-plugin-helpdesk"`. */
const helpdeskOptions = {
  encryption_key: process.env.HELPDESK_ENCRYPTION_KEY,
  managers: (process.env.HELPDESK_MANAGERS ?? "").split(",").filter(Boolean),
  admin_url: process.env.HELPDESK_ADMIN_URL || undefined,
  language: process.env.HELPDESK_LANGUAGE || undefined,
}

const notificationSmtp = process.env.HELPDESK_NOTIFICATION_SMTP_URL

/** E-mail of Medusa's notifications; without a server the bell alone tells agents about deadlines. */
const emailProviders = notificationSmtp
  ? [
      {
        resolve: "./src/providers/helpdesk-smtp",
        id: "helpdesk-smtp",
        options: {
          channels: ["email"],
          url: notificationSmtp,
          from: process.env.HELPDESK_NOTIFICATION_FROM || "Helpdesk <helpdesk@localhost>",
        },
      },
    ]
  : []

/** Naming this module replaces Medusa's own list, so the bell's provider has to stand in it, too. */
const notificationModule = {
  resolve: "@medusajs/medusa/notification",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/notification-local",
        id: "local",
        options: { channels: ["feed"] },
      },
      ...emailProviders,
    ],
  },
}

const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : []

const demoDir = process.env.DEMO_DIR

/** Uploads stay with the demo's data: the folder Medusa runs in is emptied by every compilation. */
const fileModules = demoDir
  ? [
      {
        resolve: "@medusajs/medusa/file",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/file-local",
              id: "local",
              options: {
                upload_dir: join(demoDir, "static"),
                private_upload_dir: join(demoDir, "static"),
                backend_url: `http://localhost:${process.env.PORT ?? 9000}/static`,
              },
            },
          ],
        },
      },
    ]
  : []

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    workerMode: process.env.MEDUSA_WORKER_MODE as "shared" | "worker" | "server" | undefined,
    // The host is a demonstration on http://localhost: a Secure cookie would never come back.
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
      jwtSecret: process.env.JWT_SECRET ?? "demo-host-jwt-secret",
      cookieSecret: process.env.COOKIE_SECRET ?? "demo-host-cookie-secret",
    },
  },
  admin: { disable: process.env.DISABLE_ADMIN === "true" },
  modules: [
    { resolve: "./src/modules/helpdesk", options: helpdeskOptions },
    { resolve: "./src/modules/mail", options: helpdeskOptions },
    { resolve: "./src/modules/account", options: helpdeskOptions },
    notificationModule,
    ...fileModules,
    ...redisModules,
  ],
})
