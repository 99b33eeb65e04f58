import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../modules/mail"
import type { ClaimedBatch } from "../../../modules/mail/intake/inbound-mail-service"
import type { InboundOutcome } from "../../../modules/mail/repositories/inbound-email-repository"
import type { MailModuleService } from "../../../modules/mail/service"
import { classifyAutomation } from "../../../modules/mail/utils/screening"
import type { PreparedMail, WavePlan } from "../decide/types"
import { announce } from "./announce"
import { loadMailbox, type LoadedMailbox } from "./load-mailbox"
import { brokenOutcome, decidedOutcome, failedOutcome } from "./outcomes"
import { writeWave } from "./write-wave"

/** @returns how many mails of the mailbox were dealt with; 0 when there is nothing to do */
export async function processBatch(
  container: MedusaContainer,
  mailbox_id: string
): Promise<number> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const plans: WavePlan[] = []
  const done = await mail.processBatch(mailbox_id, async (batch) => {
    const loaded = await loadMailbox(mail, mailbox_id)
    if (!loaded) {
      const detail = "The mailbox of this mail was deleted"
      return batch.mails.map((row) => failedOutcome(row.id, "mailbox_deleted", detail))
    }
    const directory = await mkdtemp(join(tmpdir(), "helpdesk-mail-"))
    try {
      const { parsed, failed } = await parseBatch(mail, batch, directory)
      return [...failed, ...(await writeAll(container, batch, parsed, loaded, plans))]
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })
  await announce(container, plans)
  return done
}

async function parseBatch(
  mail: MailModuleService,
  { mails }: ClaimedBatch,
  directory: string
): Promise<{ parsed: PreparedMail[]; failed: InboundOutcome[] }> {
  const outcomes = await mail.parseInboundEmails(mails, directory)
  const parsed: PreparedMail[] = []
  const failed: InboundOutcome[] = []
  outcomes.forEach((outcome, index) => {
    const row = { ...mails[index], received_at: new Date(mails[index].received_at) }
    if (!outcome.ok) {
      failed.push(failedOutcome(row.id, outcome.error.reason, outcome.error.message))
      return
    }
    const { email } = outcome
    const verdict = classifyAutomation(email.automation_headers, email.from, email.delivery_report)
    parsed.push({ row, email, verdict, attachments: [] })
  })
  return { parsed, failed }
}

/** A wave that fails is halved until the mail at fault stands alone; the others become tickets. */
async function writeAll(
  container: MedusaContainer,
  batch: ClaimedBatch,
  mails: PreparedMail[],
  loaded: LoadedMailbox,
  plans: WavePlan[]
): Promise<InboundOutcome[]> {
  if (mails.length === 0) {
    return []
  }
  try {
    const plan = await writeWave(container, batch, mails, loaded)
    plans.push(plan)
    return plan.results.map(decidedOutcome)
  } catch (error) {
    if (mails.length === 1) {
      const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      const reason = error instanceof Error ? error.message : String(error)
      logger.error(`helpdesk: inbound mail ${mails[0].row.id} could not be processed: ${reason}`)
      return [brokenOutcome(mails[0].row.id, error, new Date())]
    }
    const middle = Math.ceil(mails.length / 2)
    const first = await writeAll(container, batch, mails.slice(0, middle), loaded, plans)
    return [...first, ...(await writeAll(container, batch, mails.slice(middle), loaded, plans))]
  }
}
