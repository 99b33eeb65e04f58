import { account } from "./account"
import { common } from "./common"
import { composer } from "./composer"
import { create } from "./create"
import { inbox } from "./inbox"
import { merge } from "./merge"
import { settings } from "./settings"
import { shortcuts } from "./shortcuts"
import { sla } from "./sla"
import { ticket } from "./ticket"
import { timeline } from "./timeline"
import { widgets } from "./widgets"

export const helpdesk = {
  ...common,
  account,
  composer,
  create,
  inbox,
  merge,
  settings,
  shortcuts,
  sla,
  ticket,
  timeline,
  widgets,
}
