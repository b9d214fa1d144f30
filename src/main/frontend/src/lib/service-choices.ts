/** What the campaign offers, then what the house does, each once. */
export function serviceChoices(ofCampaign: string[], ofHouse: string[]): string[] {
  const known = new Set(ofCampaign.map((name) => name.toLowerCase()));
  return [...ofCampaign, ...ofHouse.filter((name) => !known.has(name.toLowerCase()))];
}
