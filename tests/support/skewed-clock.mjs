// Loaded before a program, gives it a clock that is wrong by CLOCK_SKEW milliseconds. What Node itself says of the time, in the header
// `date` of an answer, stays right.
const skew = Number(process.env.CLOCK_SKEW ?? 0);
const right = Date.now;

Date.now = () => right() + skew;
globalThis.Date = new Proxy(Date, {
  construct: (target, parts, made) => Reflect.construct(target, parts.length === 0 ? [target.now()] : parts, made),
  apply: (target) => new target(target.now()).toString(),
});
