import { setTimeout as delay } from "node:timers/promises"

const POLL_MS = 250

/** The few calls a check makes of a running Medusa. Anything but the expected status throws. */
export function medusaApi(baseUrl) {
  let authorization
  async function call(method, path, { body, headers, expected = 200 } = {}) {
    const isRaw = typeof body === "string"
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        ...(authorization ? { authorization } : {}),
        ...(body && !isRaw ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      body: isRaw || !body ? body : JSON.stringify(body),
    })
    const text = await response.text()
    if (response.status !== expected)
      throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`)
    return text.startsWith("{") ? JSON.parse(text) : text
  }
  return {
    get: (path, options) => call("GET", path, options),
    post: (path, body, options) => call("POST", path, { ...options, body }),
    async login(email, password) {
      const { token } = await call("POST", "/auth/user/emailpass", { body: { email, password } })
      authorization = `Bearer ${token}`
    },
    useApiKey(key) {
      authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`
    },
  }
}

/** Asks again until `read` answers something truthy; says what was awaited when it never does. */
export async function eventually(what, read, limitMs = 60_000) {
  for (const start = Date.now(); Date.now() - start < limitMs; await delay(POLL_MS)) {
    const value = await read()
    if (value) return value
  }
  throw new Error(`${what}: not within ${limitMs / 1000} s`)
}
