/**
 * Loaded first by a program that a test starts (`node --import`): the clock of its machine is so many milliseconds ahead,
 * as if that machine stood there at another time. Nothing in the program knows.
 */
const ahead = Number(process.env.MACHINE_CLOCK_AHEAD ?? 0);
const Machine = Date;

globalThis.Date = new Proxy(Machine, {
  construct: (_, args, made) =>
    Reflect.construct(Machine, args.length === 0 ? [Machine.now() + ahead] : args, made) as Date,
  apply: () => new Machine(Machine.now() + ahead).toString(),
  get: (clock, name) => (name === 'now' ? () => Machine.now() + ahead : Reflect.get(clock, name)),
});
