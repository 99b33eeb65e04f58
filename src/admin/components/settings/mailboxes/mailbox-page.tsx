import type { MailboxDTO } from "../../../../types"
import { ReadOnlyNote, useIsManager } from "../layout"
import { ConnectionTest } from "./connection-test"
import { GeneralSection } from "./general-section"
import { BehaviourSection, ReceivingSection, SendingSection } from "./mailbox-sections"
import { PushInstructions } from "./push-instructions"

/** Everything about one stored mailbox, section by section. */
export const MailboxPage = ({ mailbox }: { mailbox: MailboxDTO }) => {
  const isManager = useIsManager()
  const props = { mailbox, isManager }
  return (
    <>
      <ReadOnlyNote />
      <GeneralSection {...props} />
      {isManager ? (
        <ConnectionTest mailboxId={mailbox.id} body={{}} protocols={["imap", "smtp"]} />
      ) : null}
      {isManager ? (
        <>
          <ReceivingSection {...props} />
          <SendingSection {...props} />
        </>
      ) : null}
      <BehaviourSection {...props} />
      {isManager ? <PushInstructions mailboxId={mailbox.id} /> : null}
    </>
  )
}
