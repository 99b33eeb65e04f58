import { getI18n } from "react-i18next"
import { toQueryString } from "./query-string"

/** The status of an ApiError where no answer came. */
const UNREACHED = 0

/**
 * What the server answered when it refused: its words, HTTP status and Medusa's `type` and `code`;
 * or that it was not reached.
 */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null = null,
    readonly type: string | null = null
  ) {
    super(message)
    this.name = "ApiError"
  }
}

const backendUrl = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/** Absolute address of an admin route, for links, images and downloads. */
export const adminUrl = (path: string, query?: object): string =>
  `${backendUrl}/admin${path}${toQueryString(query)}`

/** Hosts that log in with a token instead of the session cookie keep it in the browser's storage. */
function authorization(): Record<string, string> {
  if (typeof __AUTH_TYPE__ !== "string" || __AUTH_TYPE__ !== "jwt") {
    return {}
  }
  const key = (typeof __JWT_TOKEN_STORAGE_KEY__ === "string" && __JWT_TOKEN_STORAGE_KEY__) || ""
  const token = window.localStorage.getItem(key || "medusa_auth_token")
  return token ? { authorization: `Bearer ${token}` } : {}
}

/** Makes an ApiError of an answer's body; a proxy's HTML page becomes the bare status. */
function toApiError(status: number, text: string): ApiError {
  try {
    const body = JSON.parse(text) as { message?: string; code?: string; type?: string }
    return new ApiError(
      body.message ?? `HTTP ${status}`,
      status,
      body.code ?? null,
      body.type ?? null
    )
  } catch {
    return new ApiError(`HTTP ${status}`, status)
  }
}

/** What every call throws to which no answer comes. */
export const unreached = () => new ApiError("Network error", UNREACHED)

const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError"

/** Browsers call a server that is away "Failed to fetch", each in its own English. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    throw isAbort(error) ? error : unreached()
  }
}

async function send<T>(method: string, url: string, init: RequestInit = {}): Promise<T> {
  const response = await reach(url, {
    ...init,
    method,
    credentials: "include",
    headers: { accept: "application/json", ...authorization(), ...init.headers },
  })
  const text = await response.text()
  if (!response.ok) {
    throw toApiError(response.status, text)
  }
  return (text ? JSON.parse(text) : {}) as T
}

/** An answer that is not JSON; the caller reads as much of it as it wants. */
async function openStream(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await reach(adminUrl(path), {
    credentials: "include",
    headers: authorization(),
    signal,
  })
  if (!response.ok) {
    throw toApiError(response.status, await response.text())
  }
  return response
}

const withBody = (body: unknown): RequestInit =>
  body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }

export interface UploadOptions {
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
}

/** Sends a file as the raw body. XMLHttpRequest, because fetch cannot report upload progress. */
function upload<T>(path: string, query: object, file: Blob, options: UploadOptions = {}) {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", adminUrl(path, query))
    request.withCredentials = true
    request.setRequestHeader("content-type", file.type || "application/octet-stream")
    Object.entries(authorization()).forEach(([name, value]) =>
      request.setRequestHeader(name, value)
    )
    request.upload.onprogress = (event) =>
      event.lengthComputable && options.onProgress?.(event.loaded / event.total)
    request.onerror = () => reject(unreached())
    request.onabort = () => reject(new DOMException("Upload cancelled", "AbortError"))
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as T)
        : reject(toApiError(request.status, request.responseText))
    options.signal?.addEventListener("abort", () => request.abort())
    request.send(file)
  })
}

/** Paths are below `/admin`; every call throws ApiError when the server refuses. */
export const client = {
  get: <T>(path: string, query?: object, signal?: AbortSignal) =>
    send<T>("GET", adminUrl(path, query), { signal }),
  post: <T>(path: string, body?: unknown) => send<T>("POST", adminUrl(path), withBody(body)),
  delete: <T>(path: string) => send<T>("DELETE", adminUrl(path)),
  upload,
  openStream,
}

export const isApiError = (error: unknown, status?: number): error is ApiError =>
  error instanceof ApiError && (status === undefined || error.status === status)

/** Failures in which no word of the server helps, by what an agent can do about them. */
export function troubleOf(error: unknown): "network" | "session" | "server" | null {
  if (!(error instanceof ApiError)) {
    return null
  }
  if (error.status === UNREACHED) {
    return "network"
  }
  if (error.status === 401) {
    return "session"
  }
  return error.status >= 500 ? "server" : null
}

/** The words of any thrown thing, for toasts and error states; the server's own where it refused. */
export function messageOf(error: unknown): string {
  const trouble = troubleOf(error)
  if (trouble && error instanceof ApiError) {
    return getI18n().t(`errors.${trouble}`, { ns: "helpdesk", status: error.status })
  }
  return error instanceof Error ? error.message : String(error)
}
