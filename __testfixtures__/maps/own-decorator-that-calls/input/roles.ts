export const Roles =
  (...roles: string[]) =>
  (target: object, key: string, descriptor: PropertyDescriptor) => {
    const method = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      const result = method.apply(this, args);
      console.log(key, roles, result.length);
      return result;
    };
  };
