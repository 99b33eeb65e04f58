// Sends a mail to the demo host's SMTP port:
//   node scripts/send-mail.mjs [--from A] [--to B] [--subject S] [--text T]
import { parseArgs } from "node:util"
import { createTransport } from "nodemailer"

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "it@clinic-st-rochus.test" },
    to: { type: "string", default: "support@northwind.test" },
    subject: { type: "string", default: "Urgent: kein Wählton" },
    text: {
      type: "string",
      default: "Guten Tag,\n\nseit 8 Uhr haben wir auf keinem Apparat einen Wählton.\n\nDie EDV",
    },
  },
})

const port = Number(process.env.DEMO_SMTP_PORT ?? 2525)
const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true })
try {
  const { messageId, response } = await transport.sendMail(values)
  console.log(`${messageId}: ${response}`)
} catch (error) {
  console.error(`Not sent: ${error.message}. Is the demo host running (npm start)?`)
  process.exitCode = 1
}
