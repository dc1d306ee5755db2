import { Entry } from "./entries";

export function echoEntries(entries: Entry[]): Entry[] {
  return entries;
}
