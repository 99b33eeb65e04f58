import type { ConnectionTestResult } from "../../../types/mailbox"
import type { ServerAccess } from "../utils/mailbox"
import type { OpenedAccess } from "../utils/secrets"
import { describeError, failedStep, type TransportError } from "./describe-error"
import { connectImap, IMAP_TIMEOUTS } from "./imap/connect"
import type { AccessTokens } from "./oauth2/access-tokens"
import { createSmtpTransport } from "./smtp/create-transport"
import { SMTP_TIMEOUTS } from "./smtp/open-pool"

/** A manager waits in front of a page for this. */
const TEST_LIMIT_MS = 15_000

const DONE: ConnectionTestResult = { ok: true, step: "done" }

const failure = (error: TransportError): ConnectionTestResult => ({
  ok: false,
  step: failedStep(error),
  error: describeError(error),
})

/** The check itself, or after the limit what it was doing then; late errors have nobody left to hear them. */
const withinLimit = async (
  check: Promise<ConnectionTestResult>,
  stepNow: () => ConnectionTestResult["step"]
): Promise<ConnectionTestResult> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<ConnectionTestResult>((resolve) => {
    timer = setTimeout(
      () => resolve({ ok: false, step: stepNow(), error: "no answer within 15 seconds" }),
      TEST_LIMIT_MS
    )
  })
  try {
    return await Promise.race([check, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Logs in and opens every folder the mailbox names, read-only. */
export const testImap = async (
  access: ServerAccess,
  tokens: AccessTokens
): Promise<ConnectionTestResult> => {
  let step: ConnectionTestResult["step"] = "connect"
  const check = async (): Promise<ConnectionTestResult> => {
    const limits = { ...IMAP_TIMEOUTS, connect: TEST_LIMIT_MS - 1000, socket: TEST_LIMIT_MS }
    const client = await connectImap(access, tokens, limits)
    step = "folder"
    try {
      for (const folder of [access.settings.folder, access.settings.move_to]) {
        if (folder) {
          await client.mailboxOpen(folder, { readOnly: true }).catch((error: TransportError) => {
            throw Object.assign(error, { message: `${folder}: ${describeError(error)}` })
          })
        }
      }
      return DONE
    } catch (error) {
      return { ok: false, step: "folder", error: (error as Error).message }
    } finally {
      client.close()
    }
  }
  return withinLimit(check().catch(failure), () => step)
}

/** Connects and logs in; no mail is sent. */
export const testSmtp = async (
  access: ServerAccess,
  tokens: AccessTokens
): Promise<ConnectionTestResult> => {
  const limits = { ...SMTP_TIMEOUTS, connect: TEST_LIMIT_MS - 1000, greeting: TEST_LIMIT_MS - 1000 }
  const transport = createSmtpTransport(access, tokens, limits)
  const check = transport.verify().then(() => DONE, failure)
  try {
    return await withinLimit(check, () => "connect")
  } finally {
    transport.close()
  }
}

/** Runs a test on settings that may be missing, or locked with a key nobody has any more. */
export const testAccess = async (
  opened: OpenedAccess,
  test: (access: ServerAccess) => Promise<ConnectionTestResult>
): Promise<ConnectionTestResult> => {
  if (opened.status === "not_configured") {
    return { ok: false, step: "not_configured" }
  }
  if (opened.status === "locked") {
    return { ok: false, step: "login", error: opened.problem }
  }
  return test(opened.access)
}
