import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { HelpdeskSmtpNotificationService } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [HelpdeskSmtpNotificationService] })
