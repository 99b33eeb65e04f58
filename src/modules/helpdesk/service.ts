import { MedusaService } from "@medusajs/framework/utils"
import * as models from "./models"

export class HelpdeskModuleService extends MedusaService(models) {}
