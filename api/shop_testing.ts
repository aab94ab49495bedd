/** A test house with offers, a seller, an owner and a client who is signed in. */
import { toUser } from "@/domain/accounts/profile.ts";
import { registerAccount } from "@/domain/accounts/register_account.ts";
import { openSession } from "@/domain/accounts/sessions.ts";
import type { Role, User } from "@/domain/accounts/model.ts";
import { saveOffer } from "@/domain/catalog/offers.ts";
import { SYSTEM } from "@/domain/kernel/audit.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { saveSeller } from "@/domain/settings/seller.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { openTestHouse, type TestHouse } from "./testing.ts";

/** Somebody signed in: who they are, and how they call the API. */
export interface TestCaller {
  user: User;
  /** Calls the API with their token; the body becomes JSON, the answer is parsed where it is JSON. */
  call(
    method: string,
    path: string,
    json?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** An answer, read. */
export interface Answer {
  status: number;
  headers: Headers;
  // deno-lint-ignore no-explicit-any -- a test states what it expects of an answer; that is the check
  body: any;
}

/** A {@linkcode TestHouse} that sells. */
export interface TestShop extends TestHouse {
  owner: TestCaller;
  client: TestCaller;
  /** Makes somebody and signs them in. */
  signIn(email: string, role: Role): Promise<TestCaller>;
  /** Calls as nobody. */
  anonymous: TestCaller["call"];
}

/** Opens a {@linkcode TestShop}; without a seller when `seller` is false. */
export async function openTestShop({ seller = true } = {}): Promise<TestShop> {
  const house = await openTestHouse();
  const { services } = house;
  const { deps, sessions } = services;

  function caller(token?: string): TestCaller["call"] {
    return async (method, path, json, headers = {}) => {
      const response = await house.request(path, {
        method,
        ...(json === undefined ? {} : { json }),
        headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : text,
      };
    };
  }

  async function signIn(email: string, role: Role): Promise<TestCaller> {
    const visitor = { address: "192.0.2.1", userAgent: "test" };
    return await transact(deps, async (tx) => {
      const account = await registerAccount(tx, deps, {
        email,
        fullName: email.split("@")[0]!,
        passwordHash: "none",
        locale: "fr",
        role,
      });
      const { accessToken } = await openSession(tx, sessions, account, visitor);
      return { user: toUser(account), call: caller(accessToken) };
    });
  }

  const owner = await signIn("owner@calmness.test", "owner");
  const client = await signIn("client@calmness.test", "client");
  for (const offer of DEMO_OFFERS) await saveOffer(deps, SYSTEM, offer);
  if (seller) await saveSeller(deps, owner.user, DEMO_SELLER);
  return { ...house, owner, client, signIn, anonymous: caller() };
}

/** An order of the first demo offer that is right in every field. */
export const ORDER = {
  offerId: DEMO_OFFERS[0]!.id,
  userInfo: {
    fullName: "Zoé Lefèvre",
    email: "zoe@example.com",
    telegram: "@zoe_lefevre",
    address: { line1: "5 rue des Essais", postalCode: "75011", city: "Paris", country: "FR" },
  },
  acceptTerms: true,
  immediateService: true,
};
