import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { privateFileName } from "../private-file-name"

export interface PrivateFileInput {
  source: { path: string } | { stream: Readable } | { buffer: Buffer }
  content_type: string
  /** bytes; a longer source is refused and leaves nothing behind */
  size_limit?: number
}

export interface StoredFile {
  /** key in the File Module */
  file_id: string
  /** bytes */
  size: number
  /** sha-256, hex */
  checksum: string
}

/**
 * Streams bytes into the File Module as a private file; memory does not grow with the file.
 * @throws MedusaError(INVALID_DATA) when the source is longer than `size_limit`
 */
export async function storePrivateFile(
  container: MedusaContainer,
  input: PrivateFileInput
): Promise<StoredFile> {
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  const upload = await files.getUploadStream({
    filename: privateFileName(isServedStatically(files)),
    mimeType: input.content_type,
    access: "private",
  })
  const meter = measure(input.size_limit ?? Number.POSITIVE_INFINITY)
  try {
    // both at once: the provider's promise rejects by itself when the pipeline breaks
    const [stored] = await Promise.all([
      upload.promise,
      pipeline(readableOf(input.source), meter.stream, upload.writeStream),
    ])
    return { file_id: stored.key, ...meter.result() }
  } catch (error) {
    await files.deleteFiles([upload.fileKey])
    throw error
  }
}

/** The bytes of a private file. The stream errors when the file is gone. */
export async function openPrivateFile(
  container: MedusaContainer,
  file_id: string
): Promise<Readable> {
  return container.resolve<IFileModuleService>(Modules.FILE).getDownloadStream(file_id)
}

export async function deletePrivateFiles(
  container: MedusaContainer,
  file_ids: string[]
): Promise<void> {
  if (file_ids.length > 0) {
    await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(file_ids)
  }
}

/** Which provider stands behind the module is no public fact; what cannot be told counts as the local disk. */
function isServedStatically(files: IFileModuleService): boolean {
  const provider: unknown = Reflect.get(files.getProvider(), "fileProvider_")
  const identifier: unknown =
    provider instanceof Object ? Reflect.get(provider.constructor, "identifier") : undefined
  return identifier === undefined || identifier === "localfs"
}

function readableOf(source: PrivateFileInput["source"]): Readable {
  if ("path" in source) {
    return createReadStream(source.path)
  }
  return "stream" in source ? source.stream : Readable.from([source.buffer])
}

function measure(limit: number): { stream: Transform; result: () => Omit<StoredFile, "file_id"> } {
  const hash = createHash("sha256")
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) {
        done(tooLarge(limit))
        return
      }
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ size, checksum: hash.digest("hex") }) }
}

const tooLarge = (limit: number): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The file is larger than ${Math.floor(limit / 1048576)} MB. Send it in parts or share a link instead`
  )
