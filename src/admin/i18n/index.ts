import { helpdesk as de } from "./de"
import { helpdesk as en } from "./en"

export default { en: { helpdesk: en }, de: { helpdesk: de } }
