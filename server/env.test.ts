import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSealerEnv } from "./env";

beforeEach(() => vi.stubEnv("DATABASE_SEALER_URL", "postgres://sealer@localhost/x"));
afterEach(() => vi.unstubAllEnvs());

test("witnesses are pairs of a key and an address, with any spaces in between", () => {
  expect(readSealerEnv().LOG_WITNESSES).toEqual([]);
  vi.stubEnv("LOG_WITNESSES", " w.example/a+01+AA== https://a.example/ \n w.example/b+02+BB==  http://127.0.0.1:8787 ");
  expect(readSealerEnv().LOG_WITNESSES).toEqual([
    { key: "w.example/a+01+AA==", url: "https://a.example/" },
    { key: "w.example/b+02+BB==", url: "http://127.0.0.1:8787" },
  ]);
});

test.each(["w.example/a+01+AA==", "w.example/a+01+AA== no-address", "w.example/a+01+AA== ftp://a.example/"])(
  "%s is refused by name",
  (given) => {
    vi.stubEnv("LOG_WITNESSES", given);
    expect(() => readSealerEnv()).toThrow(/LOG_WITNESSES: is a verifier key and an address/);
  },
);
