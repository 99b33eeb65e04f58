import { existsSync } from "node:fs"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import type { IApiKeyModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const OWNER_ONLY = 0o600

async function isValid(container: MedusaContainer, token: string): Promise<boolean> {
  const apiKeys: IApiKeyModuleService = container.resolve(Modules.API_KEY)
  return Boolean(await apiKeys.authenticate(token))
}

/** The secret key with which the demo's mail server pushes mail, kept in `file`. */
export async function seedApiKey(
  container: MedusaContainer,
  file: string,
  createdBy: string
): Promise<void> {
  if (existsSync(file) && (await isValid(container, (await readFile(file, "utf8")).trim()))) return
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Demo mail server", type: "secret", created_by: createdBy }],
    },
  })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.tmp`, result[0].token, { mode: OWNER_ONLY })
  await rename(`${file}.tmp`, file)
}
