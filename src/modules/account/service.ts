import { MedusaService } from "@medusajs/framework/utils"
import { AccountAddress } from "./models/account-address"

export class AccountModuleService extends MedusaService({ AccountAddress }) {}
