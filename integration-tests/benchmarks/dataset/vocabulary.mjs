/** How many different words the mails use; the most frequent come first. */
export const VOCABULARY_SIZE = 20_000

const FREQUENT = {
  en: `the to and a of in you is for it on that we have this not with please my be are your can as our at
    from will but or was has line no since when order invoice still been call phone router if they
    after do again number service help there today number internet contract thanks problem connection`,
  de: `die der und ich ist nicht das zu in den wir mit es auf bitte für sie eine ein haben von im seit
    wie noch wird mehr bei sind uns ihre kann aber wenn nach rechnung anschluss telefon leitung hallo
    danke vertrag störung kunde leider wurde gestern heute router bestellung internet nummer problem`,
}

const STEMS = `anruf kabel netz modem gerät wort geb bühr last schrift mast funk haus glas faser ton signal
  stör dienst tarif roam band port kunden termin technik antenn daten strom wechsel lauf karten
  switch voice call desk gate ware line form bill track point board ship side land path mark field
  hub node link proxy cloud light stream pack frame core loop grid post store print scan`
const ENDINGS = ["", "e", "en", "s", "er", "ung", "ing", "ed", "lich"]

const wordsOf = (text) => text.split(/\s+/).filter(Boolean)

/** Frequent English and German words in turn, then as many compounds as are asked for. */
export function vocabulary(size = VOCABULARY_SIZE) {
  const [english, german] = [wordsOf(FREQUENT.en), wordsOf(FREQUENT.de)]
  const words = new Set()
  for (let i = 0; i < Math.max(english.length, german.length); i++)
    for (const word of [english[i], german[i]]) if (word) words.add(word)
  const stems = wordsOf(STEMS)
  for (const ending of ENDINGS)
    for (const first of stems)
      for (const second of stems) if (words.size < size) words.add(first + second + ending)
  return [...words]
}
