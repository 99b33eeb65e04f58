import { helpdesk as de } from "./de/helpdesk"
import { helpdesk as en } from "./en/helpdesk"

/** No other file below this folder may be called `index`: the bundler would take it for this one. */
export default { en: { helpdesk: en }, de: { helpdesk: de } }
