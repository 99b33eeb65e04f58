import { randomBytes } from "node:crypto"

/**
 * A name nobody can guess, below a folder whose name starts with a dot: the local file provider
 * keeps it inside `static/`, and Medusa's static handler never serves dot folders. To S3 it is a key.
 * @param random at least 16 bytes from a secure source
 */
export const privateFileName = (random: Buffer = randomBytes(16)): string =>
  `private-helpdesk/.locked/${random.toString("hex")}`
