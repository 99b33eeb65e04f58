export { toMailboxDTO, withoutServers, type MailboxRow } from "./mailbox-dto"
export { planMailbox, type CurrentMailbox, type MailboxColumns } from "./plan-mailbox"
export {
  changeServerSettings,
  type ServerAccess,
  type ServerKind,
  type ServerSecret,
  type ServerSettings,
} from "./server-settings"
