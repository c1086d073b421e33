/** Finding exercises by any of their names, in any language and any spelling. */

// Arabic letters that people write for one another: alef with and without hamza or madda, alef maqsura and yeh,
// teh marbuta and heh, hamza on its carriers. Persian yeh and kaf come from other keyboards.
const ARABIC: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ی: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
};

/** The form in which texts are compared: small letters, no marks of any script, no hyphens or apostrophes,
 * Arabic letters folded, the article ال left where it stands. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[أإآٱىئیؤةک]/g, (letter) => ARABIC[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}|ـ/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** True when every word of `query` is found somewhere in the texts. An empty query finds everything. */
export function finds(query: string, texts: readonly string[]): boolean {
  const hay = ` ${texts.map(fold).join(" ")} `;
  const tight = hay.replaceAll(" ", "");
  return fold(query)
    .split(" ")
    .every((word) => hay.includes(word) || tight.includes(word));
}
