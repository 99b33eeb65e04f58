export {
  statusAfterCustomerMessage,
  type ClosedTicketRule,
  type StatusConsequence,
} from "./status-after-message"
