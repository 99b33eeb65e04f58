import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"

/**
 * Secrets at rest: AES-256-GCM (NIST SP 800-38D), stored as
 * `v1.<key id>.<96-bit nonce>.<128-bit tag>.<ciphertext>`, the last three base64url.
 * The key id says which key of a rotation was used; the context binds a secret to its place, so that a
 * ciphertext copied to another mailbox or column does not open there.
 */
const VERSION = "v1"
const ALGORITHM = "aes-256-gcm"
const NONCE_BYTES = 12

export type OpenedSecret =
  | { status: "opened"; text: string; is_current_key: boolean }
  | { status: "unknown_key" }
  | { status: "damaged" }

/** Eight hex digits that name a key without telling anything about it. */
export const keyId = (key: Buffer): string =>
  createHash("sha256").update("helpdesk-key-id").update(key).digest("hex").slice(0, 8)

const authenticatedData = (id: string, context: string) =>
  Buffer.from(`${VERSION}.${id}.${context}`)

/** Encrypts with the current (first) key. The nonce is random: 2^32 secrets a key before NIST's limit. */
export const sealSecret = (text: string, context: string, keys: readonly Buffer[]): string => {
  const [key] = keys
  const id = keyId(key)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce)
  cipher.setAAD(authenticatedData(id, context))
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), content].map((part) => part.toString("base64url"))
  return [VERSION, id, ...parts].join(".")
}

/** Decrypts with whichever of the keys sealed it; a wrong context or a flipped bit is `damaged`. */
export const openSecret = (
  sealed: string,
  context: string,
  keys: readonly Buffer[]
): OpenedSecret => {
  const [version, id, ...encoded] = sealed.split(".")
  if (version !== VERSION || encoded.length !== 3) {
    return { status: "damaged" }
  }
  const key = keys.find((candidate) => keyId(candidate) === id)
  if (!key) {
    return { status: "unknown_key" }
  }
  const [nonce, tag, content] = encoded.map((part) => Buffer.from(part, "base64url"))
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: 16 })
    decipher.setAAD(authenticatedData(id, context))
    decipher.setAuthTag(tag)
    const text = Buffer.concat([decipher.update(content), decipher.final()]).toString("utf8")
    return { status: "opened", text, is_current_key: key === keys[0] }
  } catch {
    // Node reports a failed tag, a short tag and a short nonce as exceptions; all mean the same here.
    return { status: "damaged" }
  }
}
