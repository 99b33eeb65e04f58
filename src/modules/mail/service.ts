import { MedusaService } from "@medusajs/framework/utils"
import * as models from "./models"

export class MailModuleService extends MedusaService(models) {}
