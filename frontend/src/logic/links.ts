/** Addresses of sources stand in the library as they were noted: without `https://`, some shortened with `…`, some
 * only the number of an article. This is the link that can be made of one; null where there is none. */
export function linkOf(address: string): string | null {
  const article = /\b(PMC\d+)\b/.exec(address);
  if (article) return `https://pmc.ncbi.nlm.nih.gov/articles/${article[1]}/`;
  const abstract = /^pubmed (\d+)$/.exec(address);
  if (abstract) return `https://pubmed.ncbi.nlm.nih.gov/${abstract[1]}/`;
  if (/^https?:\/\/\S+$/.test(address)) return address;
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/[^\s…]*)?$/i.test(address) ? `https://${address}` : null;
}
