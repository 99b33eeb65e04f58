import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { describeError, type TransportError } from "../../modules/mail/transport/describe-error"
import { openSmtpPool, type SmtpPool } from "../../modules/mail/transport/smtp/open-pool"
import { composeMail } from "./compose-mail"
import { parseSmtpOptions, type SmtpProviderOptions } from "./options"

/** Sends the Notification Module's e-mail through an SMTP server, with the words it is given. */
export class HelpdeskSmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "helpdesk-smtp"

  static override validateOptions(options: Record<string, unknown>): void {
    parseSmtpOptions(options)
  }

  private readonly options_: SmtpProviderOptions
  private readonly pool_: SmtpPool

  constructor(_container: Record<string, unknown>, options: unknown) {
    super()
    this.options_ = parseSmtpOptions(options)
    this.pool_ = openSmtpPool(this.options_)
  }

  /** @throws MedusaError(UNEXPECTED_STATE) with the server's words where it does not take the mail */
  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const mail = composeMail(notification, this.options_.from)
    try {
      const { messageId } = await this.pool_.sendMail(mail)
      return { id: messageId }
    } catch (error) {
      const { host, port } = this.options_
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `the mail server ${host}:${port} did not take it: ${describeError(error as TransportError)}`
      )
    }
  }
}
