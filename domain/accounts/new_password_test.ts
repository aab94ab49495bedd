import { expect } from "expect";
import { hashNewPassword } from "./new_password.ts";
import { passwordHasher } from "./password.ts";

const ANNA = { email: "anna.martin@exemple.fr", fullName: "Anna Martin-Dupré" };
const CHEAP = { threads: 1, costs: { memory: 64, iterations: 1, parallelism: 1 } };

/** The key of what is wrong with each password; null when nothing is. */
async function judge(candidates: string[]): Promise<Record<string, string | null>> {
  const passwords = passwordHasher(CHEAP);
  try {
    const verdicts: Record<string, string | null> = {};
    for (const password of candidates) {
      verdicts[password] = await hashNewPassword(passwords, password, ANNA).then(
        () => null,
        (error) => error.options.fields.password.key,
      );
    }
    return verdicts;
  } finally {
    passwords.close();
  }
}

Deno.test("a sentence passes, whatever its characters are", async () => {
  const fine = [
    "calme-et-methode",
    "une phrase assez longue",
    "calm-test-owner-2026",
    "calm waters run deep",
    "calme avant tout",
    "correct horse battery staple",
    "деревянный стул у окна",
    "x7#Kq!v2Zp",
  ];
  expect(Object.values(await judge(fine))).toEqual(fine.map(() => null));
});

Deno.test("what is commonly used, repeats or follows the keyboard is refused", async () => {
  const common = [
    "1234567890",
    "password1234",
    "motdepasse123",
    "azertyuiop",
    "qwertyuiop12",
    "aaaaaaaaaaaa",
    "abcdefghijkl",
    "passwordpassword",
    "iloveyou123456",
    "P4ssw0rd!!",
  ];
  expect(await judge(common)).toEqual(
    Object.fromEntries(common.map((password) => [password, "field.passwordCommon"])),
  );
});

Deno.test("the address, the name and the house's name are refused, and said to be why", async () => {
  const personal = [
    "anna.martin@exemple.fr",
    "Anna Martin-Dupré",
    "annamartin",
    "anna.martin1",
    "calmnesstrading",
  ];
  expect(await judge(personal)).toEqual(
    Object.fromEntries(personal.map((password) => [password, "field.passwordPersonal"])),
  );
});

Deno.test("the event loop goes on while a password is judged", async () => {
  const passwords = passwordHasher(CHEAP);
  let beats = 0;
  const beat = setInterval(() => beats++, 5);
  await hashNewPassword(passwords, "4@5$3!0|7()".repeat(20), ANNA).catch(() => {});
  clearInterval(beat);
  passwords.close();
  // Reading the list alone takes some hundred milliseconds of a thread.
  expect(beats).toBeGreaterThan(10);
});
