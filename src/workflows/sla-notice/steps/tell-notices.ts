import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { SlaNoticeState } from "../../../types"
import { NoticeTeller } from "../telling/notice-teller"
import { OneAtATime } from "../telling/one-at-a-time"
import { untilSwept } from "./sweep-clocks"

export const tellNoticesStepId = "helpdesk-tell-notices"

/** Notices told side by side; each holds a database connection while a mail server answers. */
const LANES = 3

/** No notice is begun after this time: what is left is for the next run. */
const RUN_FOR_MS = 20_000

export type ToldNotices = Record<SlaNoticeState, number>

/** Ticks come faster than a slow mail server answers, and each run takes connections of the pool. */
const runs = new OneAtATime<ToldNotices>()

/**
 * Tells what is due until nothing is. What was told cannot be taken back, so there is no
 * compensation.
 */
export const tellNoticesStep = createStep(
  tellNoticesStepId,
  async (_input, { container }) => new StepResponse(await runs.run(() => tellInLanes(container)))
)

const tellInLanes = async (container: MedusaContainer): Promise<ToldNotices> => {
  const told: ToldNotices = { sent: 0, superseded: 0, pending: 0, failed: 0 }
  const teller = new NoticeTeller(container)
  await Promise.all(Array.from({ length: LANES }, () => tellAll(container, teller, told)))
  return told
}

const tellAll = async (
  container: MedusaContainer,
  teller: NoticeTeller,
  told: ToldNotices
): Promise<void> => {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const end = Date.now() + RUN_FOR_MS
  while (Date.now() < end && !(await helpdesk.isStopping())) {
    await untilSwept()
    const now = await helpdesk.now()
    const state = await helpdesk.tellNextNotice(now, (notice) => teller.tell(notice))
    if (!state) {
      return
    }
    told[state] += 1
  }
}
