export { AccountAddress } from "./account-address"
export { CustomerAccount } from "./customer-account"
export { CustomerService } from "./customer-service"
export { CustomerTier } from "./customer-tier"
