const field = document.querySelector("main input");
const result = document.querySelector("output");
const list = document.querySelector("main ol");

// Markdown without its marks.
function plain(text) {
  return text
    .replace(/<!--[^]*?-->|^```\w*$|^\|[-|\s]+\|$/gm, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(^|\s)#+ |[*`|]/gm, " ")
    .replace(/\s+/g, " ");
}

const chapters = [...list.children].map((item) => ({
  item,
  title: item.querySelector("a").textContent.toLowerCase(),
  text: plain(item.querySelector("p").textContent),
  excerpt: item.querySelector("small"),
}));

// The text around the first word, or its beginning.
function excerpt(text, word) {
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 60);
  return (at > 0 ? "…" : "") + text.slice(at, at + 180).trim() + "…";
}

function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [];
  for (const chapter of chapters) {
    const text = chapter.text.toLowerCase();
    chapter.item.hidden = words.length > 0 && !words.every((word) => text.includes(word));
    chapter.excerpt.textContent = words.length > 0 ? excerpt(chapter.text, words[0]) : "";
    const count = words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
    const inTitle = words.some((word) => chapter.title.includes(word));
    if (!chapter.item.hidden) {
      found.push({ item: chapter.item, score: count + (inTitle ? 1000 : 0) });
    }
  }
  found.sort((one, other) => other.score - one.score);
  list.append(...found.map((chapter) => chapter.item));
  result.textContent = words.length === 0 ? "" : found.length === 0 ? "Nothing found" : "Found: " + found.length;
}

field.value = new URLSearchParams(location.search).get("q") ?? "";
field.addEventListener("input", search);
search();
