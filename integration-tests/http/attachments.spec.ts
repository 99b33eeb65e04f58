import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: TestAdmin
    let ticketId: string

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), "manager")
      const body = { subject: "Files", requester_email: "a@b.test", body_text: "Hello" }
      ticketId = (await api.post(`${BASE}/tickets`, body, admin.headers)).data.ticket.id
    })

    const upload = async (name: string, type: string, bytes: Buffer) => {
      const { data } = await api.post(
        `${BASE}/tickets/${ticketId}/attachments?filename=${encodeURIComponent(name)}`,
        bytes,
        { headers: { ...admin.headers.headers, "content-type": type } }
      )
      return data.attachment
    }
    const download = (id: string, query = "") =>
      api.get(`${BASE}/attachments/${id}/content${query}`, {
        ...admin.headers,
        responseType: "arraybuffer",
      })
    const failure = (request: Promise<unknown>) =>
      request.then(
        () => null,
        (error: { response: { status: number; data: { message: string } } }) => error.response
      )
    const fileIdOf = async (id: string): Promise<string> => {
      const helpdesk = getContainer().resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      return (await helpdesk.retrieveTicketAttachment(id)).file_id
    }

    it("gives the bytes back under headers no browser can misread", async () => {
      const bytes = Buffer.from([0, 255, 254, 10, 13, 60, 115])
      const attachment = await upload('Größe "5".html', "text/html; charset=utf-8", bytes)
      expect(attachment).toMatchObject({ size: 7, content_type: "text/html", message_id: null })
      const { data, headers } = await download(attachment.id, "?inline=1")
      expect(Buffer.from(data)).toEqual(bytes)
      expect(headers["content-disposition"]).toMatch(
        /^attachment; filename="Gr__e .*"; filename\*=UTF-8''Gr%C3%B6%C3%9Fe/
      )
      expect(headers["x-content-type-options"]).toBe("nosniff")
      expect(headers["content-security-policy"]).toContain("sandbox")
    })

    it("shows pictures inline, but only on request and never SVG", async () => {
      const png = await upload("a.png", "image/png", Buffer.from("png"))
      const svg = await upload("a.svg", "image/svg+xml", Buffer.from("<svg/>"))
      const disposition = async (id: string, query: string) =>
        (await download(id, query)).headers["content-disposition"].split(";")[0]
      expect(await disposition(png.id, "?inline=1")).toBe("inline")
      expect(await disposition(png.id, "")).toBe("attachment")
      expect(await disposition(svg.id, "?inline=1")).toBe("attachment")
    })

    it("keeps files away from the public static folder and from strangers", async () => {
      const attachment = await upload("secret.txt", "text/plain", Buffer.from("secret"))
      const file_id = await fileIdOf(attachment.id)
      const encoded = file_id.split("/").map(encodeURIComponent).join("/")
      for (const key of [file_id, encoded, encoded.replaceAll("%5C", "%255C")]) {
        expect((await failure(api.get(`/static/${key}`)))?.status).toBe(404)
      }
      const path = `${BASE}/attachments/${attachment.id}/content`
      expect((await failure(api.get(path)))?.status).toBe(401)
    })

    it("refuses a file that is too large and keeps nothing of it", async () => {
      const refused = await failure(
        upload("big.bin", "application/octet-stream", Buffer.alloc(25 * 1024 * 1024 + 1))
      )
      expect(refused?.status).toBe(400)
      expect(refused?.data.message).toContain("25 MB")
      const { data } = await api.get(`${BASE}/tickets/${ticketId}/draft`, admin.headers)
      expect(data.attachments).toEqual([])
    })

    it("sends a waiting file once, then keeps it", async () => {
      const file = await upload("a.txt", "text/plain", Buffer.from("a"))
      const path = `${BASE}/tickets/${ticketId}/messages`
      const body = { body_text: "See file", attachments: [{ id: file.id }] }
      const { data } = await api.post(path, body, admin.headers)
      expect(data.message.attachments).toMatchObject([{ id: file.id, filename: "a.txt" }])
      expect((await failure(api.post(path, body, admin.headers)))?.status).toBe(400)
      const own = `${BASE}/tickets/${ticketId}/attachments/${file.id}`
      expect((await failure(api.delete(own, admin.headers)))?.status).toBe(400)
    })

    it("takes files along as base64 and marks pictures the text shows", async () => {
      const picture = await upload("p.png", "image/png", Buffer.from("png"))
      const { data } = await api.post(
        `${BASE}/tickets/${ticketId}/messages`,
        {
          body_html: `<p>Look <img src="cid:${picture.content_id}"></p>`,
          attachments: [
            { id: picture.id },
            { filename: "b.txt", content_type: "text/plain", content: "aGk=" },
          ],
        },
        admin.headers
      )
      const files = data.message.attachments
      const shown = files.map((file: { filename: string; is_inline: boolean }) => [
        file.filename,
        file.is_inline,
      ])
      expect(shown).toEqual([
        ["p.png", true],
        ["b.txt", false],
      ])
      expect(Buffer.from((await download(files[1].id)).data).toString()).toBe("hi")
    })

    it("deletes a file that was not sent, with its bytes", async () => {
      const file = await upload("a.txt", "text/plain", Buffer.from("a"))
      await api.delete(`${BASE}/tickets/${ticketId}/attachments/${file.id}`, admin.headers)
      expect((await failure(download(file.id)))?.status).toBe(404)
    })
  },
})
