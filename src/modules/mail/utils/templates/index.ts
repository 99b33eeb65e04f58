export { acknowledgementBody, type AcknowledgementWords } from "./acknowledgement"
