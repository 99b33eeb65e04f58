/** What nodemailer tells about a mail that was not accepted. */
export interface DeliveryError {
  /** nodemailer's own: EENVELOPE = sender or recipients, EMESSAGE = after DATA, EAUTH, ETIMEDOUT ... */
  code?: string
  /** SMTP reply code */
  responseCode?: number
}

/**
 * RFC 5321 section 4.2.1: 5yz about this mail will be the same tomorrow, everything else may pass. A 5yz about
 * the login or the greeting is about our settings, which the manager can mend while the mail waits.
 */
export const isFinalFailure = ({ code, responseCode }: DeliveryError): boolean => {
  if (code === "EENVELOPE") {
    // Without a reply code nodemailer itself refused the addresses.
    return responseCode === undefined || responseCode >= 500
  }
  return code === "EMESSAGE" && responseCode !== undefined && responseCode >= 500
}
