export { MAX_ATTEMPTS, planBatch, type BatchPlan, type WaitingMail } from "./plan-batch"
export { ENVELOPE_BYTES, readEnvelope, type Envelope } from "./read-envelope"
