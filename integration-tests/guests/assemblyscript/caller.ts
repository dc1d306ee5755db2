// Calls the host in every way: the contract Caller in AssemblyScript, with generated code.
import { HelloResult, Position } from "./caller";
import * as clock from "./clock";
import * as host from "./console";
import { Duration } from "./plugwright";

export function hello(): HelloResult {
  host.logInt(42);
  host.logStr("zero-copy Grüße");
  const reading = new host.Reading("roof", -3.5, ["cold", "dry"]);
  host.logReading(reading);
  if (host.sum([1, 2, <i64>3 << 40]) != 3 + (<i64>3 << 40)) {
    return HelloResult.error("the host cannot add");
  }
  const found = host.find([reading], "roof");
  if (found === null || found.sensor != "roof" || found.value != -3.5 || found.tags[1] != "dry") {
    return HelloResult.error("the host finds something else");
  }
  return HelloResult.ok(4567);
}

export function fetch(length: i32): string {
  return host.text(length);
}

export function parseOr(text: string, fallback: i32): i32 {
  const parsed = host.parse(text);
  return parsed.isOk ? parsed.value : fallback + parsed.error.position;
}

export function dive(depth: i32, text: string, numbers: i64[]): string {
  host.interfere(depth);
  const sum = numbers.reduce<i64>((sum, number) => sum + number, 0);
  return text + " " + sum.toString();
}

export function sink(depth: i32): i32 {
  host.interfere(depth);
  return depth;
}

export function travel(start: Position, by: f64): Position {
  let at = new host.Position(start.mark, start.x, start.y, start.name);
  at = host.move(host.move(at, by), by);
  return new Position(at.mark, at.x, at.y, at.name);
}

export function stamp(): string {
  const passed = clock.passed(new Duration(1, 500000000));
  return host.text(2) + " " + clock.now().seconds.toString() + " " + passed.toString();
}

export function panic(message: string): void {
  throw new Error(message);
}
