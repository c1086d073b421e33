import { describe, expect, it } from "vitest";
import { linkOf } from "./links";

describe("links to sources", () => {
  it("are made of noted addresses", () => {
    expect(linkOf("csp.org.uk")).toBe("https://csp.org.uk");
    expect(linkOf("oaevansville.com/back-exercises/standingbackpira")).toBe(
      "https://oaevansville.com/back-exercises/standingbackpira",
    );
    expect(linkOf("PMC8477273 table 1")).toBe("https://pmc.ncbi.nlm.nih.gov/articles/PMC8477273/");
    expect(linkOf("sjweh.fi abstract 3949 (PMC8091075)")).toBe("https://pmc.ncbi.nlm.nih.gov/articles/PMC8091075/");
    expect(linkOf("pubmed 25257627")).toBe("https://pubmed.ncbi.nlm.nih.gov/25257627/");
  });

  it("are not made of what cannot be opened", () => {
    for (const noted of ["videodb.org/…/DWmGArQBtFI", "bjsm.bmj 54/21/1279", "brainscape MOD 2 cards", "javascript:alert(1)"])
      expect(linkOf(noted)).toBeNull();
  });
});
