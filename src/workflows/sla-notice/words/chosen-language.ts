import { z } from "@medusajs/framework/zod"
import { NOTICE_LANGUAGES, type NoticeLanguage } from "../../../types"

/** Other parts of an agent's notification settings are nobody's business here. */
const settings = z.object({ language: z.enum(NOTICE_LANGUAGES) })

/** The language an agent chose for notices; undefined where they chose none that is spoken here. */
export const chosenLanguage = (notifications: unknown): NoticeLanguage | undefined =>
  settings.safeParse(notifications).data?.language
