import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import { processBatch } from "./process-batch"

interface Run {
  finished: Promise<number>
  /** somebody asked while it ran: what they saw may have come behind its last look */
  isAskedAgain: boolean
}

const runs = new WeakMap<MailModuleService, Run>()

/**
 * Processes waiting mail until none is left; one run a process, whoever asks. Other processes work
 * on other mailboxes meanwhile.
 * @returns how many mails were dealt with
 */
export function runProcessing(container: MedusaContainer): Promise<number> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const running = runs.get(mail)
  if (running) {
    running.isAskedAgain = true
    return running.finished
  }
  const run: Run = { finished: Promise.resolve(0), isAskedAgain: true }
  run.finished = processUntilIdle(container, mail, run).finally(() => runs.delete(mail))
  runs.set(mail, run)
  return run.finished
}

/** One batch a mailbox and turn, so that a flood in one does not hold up the others. */
async function processUntilIdle(
  container: MedusaContainer,
  mail: MailModuleService,
  run: Run
): Promise<number> {
  let total = 0
  let done = 0
  while (done > 0 || run.isAskedAgain) {
    run.isAskedAgain = false
    done = 0
    for (const mailbox_id of await mail.mailboxesWithWaitingMail()) {
      done += await processApart(container, mailbox_id)
    }
    total += done
  }
  return total
}

/** A mailbox that cannot be processed now, with mail counted as tried, must not keep the others waiting. */
async function processApart(container: MedusaContainer, mailbox_id: string): Promise<number> {
  try {
    return await processBatch(container, mailbox_id)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      .error(`helpdesk: mail of ${mailbox_id} could not be processed, it is tried again: ${reason}`)
    return 0
  }
}
