/** A form's fields carry paths as their names (`address.city`): the same that field problems carry. */

/** Gathers fields into the object that their paths describe: `{"address.city": "Lyon"}` has `address: {city}`. */
export function nestFields(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const [path, value] of Object.entries(fields)) {
    const steps = path.split(".");
    const last = steps.pop() ?? path;
    let place = root;
    for (const step of steps) {
      const next = place[step];
      place = isBranch(next) ? next : (place[step] = Object.create(null) as Branch);
    }
    place[last] = value;
  }
  return root;
}

/** The texts of an object by their paths, to fill a form with; what is absent stays out. */
export function flattenFields(value: unknown, prefix = ""): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object") return { [prefix]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) =>
      flattenFields(part, prefix === "" ? name : `${prefix}.${name}`)
    ),
  );
}

type Branch = Record<string, unknown>;

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}
