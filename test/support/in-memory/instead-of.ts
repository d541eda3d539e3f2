/** The same port with some of its methods behaving as a test wants; the others are the port's own. */
export function insteadOf<T extends object>(port: T, own: Partial<T>): T {
  return new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(own, name) ?? Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
