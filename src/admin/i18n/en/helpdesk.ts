import { common } from "./common"
import { inbox } from "./inbox"
import { merge } from "./merge"
import { shortcuts } from "./shortcuts"

export const helpdesk = { ...common, inbox, merge, shortcuts }
