// Marks keywords, comments, texts and numbers in the code blocks of a chapter, which the host's style sheet colours.
import { Chapter, PluginInfo, ProcessResult } from "./chapter_plugin";
import { Language } from "./languages";
import { highlighted } from "./highlight";

const START = '<pre><code class="language-';
const END = "</code></pre>";

export function info(): PluginInfo {
  return new PluginInfo(
    "Syntax highlighter",
    "0.1.0",
    "Colours the code of a chapter. Written in AssemblyScript.",
  );
}

export function process(chapter: Chapter): ProcessResult {
  const html = chapter.html;
  const parts: string[] = [];
  let done = 0;
  for (;;) {
    const start = html.indexOf(START, done);
    const name = start + START.length;
    const nameEnd = start < 0 ? -1 : html.indexOf('">', name);
    const end = nameEnd < 0 ? -1 : html.indexOf(END, nameEnd);
    if (end < 0) {
      break;
    }
    const language = Language.of(html.substring(name, nameEnd));
    const code = nameEnd + 2;
    parts.push(html.substring(done, code));
    parts.push(language ? highlighted(html.substring(code, end), language) : html.substring(code, end));
    done = end;
  }
  parts.push(html.substring(done));
  chapter.html = parts.join("");
  return ProcessResult.ok(chapter);
}
