// The plugin: an implementation of the contract Greeter, whose types are generated.
import { Greeting, GreetResult } from "./greeter";

export function greet(name: string): GreetResult {
  if (name.length == 0) {
    return GreetResult.error("the name is empty"); // thrown as a NoNameException
  }
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    letters += (name.charCodeAt(i) & 0xfc00) != 0xdc00 ? 1 : 0; // half of a character counts once
  }
  return GreetResult.ok(new Greeting("Hello, " + name + "!", letters));
}
