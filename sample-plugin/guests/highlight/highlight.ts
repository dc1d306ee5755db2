import { Language } from "./languages";

/** Returns the code of a block, which is HTML, with a span around each piece that has a colour. */
export function highlighted(html: string, language: Language): string {
  const code = unescaped(html);
  const out: string[] = [];
  let plain = 0; // where the text begins that has no colour
  let at = 0;
  while (at < code.length) {
    const end = commentEnd(code, at, language);
    if (end > at) {
      flush(out, code, plain, at);
      mark(out, "comment", code, at, end);
      plain = at = end;
    } else if (language.quotes.includes(code.charAt(at))) {
      const textEnd = endOfText(code, at);
      flush(out, code, plain, at);
      mark(out, "string", code, at, textEnd);
      plain = at = textEnd;
    } else if (startsWord(code.charCodeAt(at))) {
      const wordEnd = endOfWord(code, at);
      const kind = isDigit(code.charCodeAt(at)) ? "number" : "keyword";
      if (kind == "number" || language.keywords.has(code.substring(at, wordEnd))) {
        flush(out, code, plain, at);
        mark(out, kind, code, at, wordEnd);
        plain = wordEnd;
      }
      at = wordEnd;
    } else {
      at++;
    }
  }
  flush(out, code, plain, at);
  return out.join("");
}

/** Returns the end of the comment that starts here, or -1. */
function commentEnd(code: string, at: i32, language: Language): i32 {
  const line = language.lineComment;
  if (line.length > 0 && code.startsWith(line, at) && (line != "#" || isBehindSpace(code, at))) {
    return endOf(code, "\n", at, 0);
  }
  const block = language.commentStart;
  return block.length > 0 && code.startsWith(block, at)
    ? endOf(code, language.commentEnd, at + block.length, language.commentEnd.length)
    : -1;
}

/** A hash inside of a word is not a comment. */
function isBehindSpace(code: string, at: i32): bool {
  return at == 0 || code.charCodeAt(at - 1) <= 0x20;
}

/** Returns the end of the next occurrence of a text, or of the code. */
function endOf(code: string, text: string, from: i32, size: i32): i32 {
  const found = code.indexOf(text, from);
  return found < 0 ? code.length : found + size;
}

/** A text ends at its delimiter, or with the line; three delimiters enclose lines. */
function endOfText(code: string, start: i32): i32 {
  const delimiter = code.charAt(start);
  const three = delimiter + delimiter + delimiter;
  if (code.startsWith(three, start)) {
    return endOf(code, three, start + 3, 3);
  }
  for (let at = start + 1; at < code.length; at++) {
    const c = code.charAt(at);
    if (c == "\\") {
      at++;
    } else if (c == delimiter) {
      return at + 1;
    } else if (c == "\n" && delimiter != "`") {
      return at;
    }
  }
  return code.length;
}

function endOfWord(code: string, start: i32): i32 {
  let at = start;
  while (at < code.length && (startsWord(code.charCodeAt(at)) || isInNumber(code, start, at))) {
    at++;
  }
  return at;
}

/** The point of 1.5. */
function isInNumber(code: string, start: i32, at: i32): bool {
  return (
    code.charAt(at) == "." &&
    isDigit(code.charCodeAt(start)) &&
    at + 1 < code.length &&
    isDigit(code.charCodeAt(at + 1))
  );
}

function startsWord(c: i32): bool {
  return isDigit(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c == 0x5f || c > 0x7f;
}

function isDigit(c: i32): bool {
  return c >= 0x30 && c <= 0x39;
}

function flush(out: string[], code: string, from: i32, to: i32): void {
  if (to > from) {
    out.push(escaped(code.substring(from, to)));
  }
}

function mark(out: string[], kind: string, code: string, from: i32, to: i32): void {
  out.push('<span class="hl-' + kind + '">' + escaped(code.substring(from, to)) + "</span>");
}

function unescaped(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
