/** Internet addresses, as far as limits need to group them. */
import { isIPv4, isIPv6 } from "node:net";

/**
 * What stands for one subscriber: an IPv4 address as it is, an IPv6 address by its /64, within which
 * a subscriber picks addresses at will (RFC 6177). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (!isIPv6(address) || address.includes("%")) return address;
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array<string>(tail === undefined ? 0 : 8 - before.length - after.length).fill("0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}

/**
 * An address without its last part, for people to recognise a place by and for nobody to be found:
 * an IPv4 address to its /24 (`192.0.2.0`), an IPv6 address to its /48 (`2001:db8:1::`). What is no
 * address stays as it is.
 */
export function truncatedAddress(address: string): string {
  const network = networkOf(address);
  if (isIPv4(network)) return network.replace(/\d+$/, "0");
  if (!network.endsWith("::/64")) return network;
  return `${network.slice(0, -"::/64".length).split(":").slice(0, 3).join(":")}::`;
}
