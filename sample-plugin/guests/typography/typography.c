/* Sets the punctuation of the running text as printers do: curly quotes, apostrophes, dashes and ellipses. Tags, comments
 * and code stay as they are. It works on the chapter's HTML, after the Markdown renderer. */
#include "chapter_plugin.h"

/* The longest replacement of one byte: a quote is 3 bytes in UTF-8. */
enum { GROWTH = 3 };

typedef struct Cursor {
  const char *at;
  const char *end;
  char *out;
  bool opens; /* whether a quote at this place opens: at the start of a word */
} Cursor;

static bool starts_with(const Cursor *c, const char *text) {
  size_t i = 0;
  while (text[i] != 0) {
    if ((size_t)(c->end - c->at) <= i || c->at[i] != text[i]) {
      return false;
    }
    i++;
  }
  return true;
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

static void copy(Cursor *c, size_t size) {
  __builtin_memcpy(c->out, c->at, size);
  c->out += size;
  c->at += size;
}

/* Copies everything before the text, and the text if `with` is true; all that is left if it does not come. */
static void copy_to(Cursor *c, const char *text, bool with) {
  while (c->at < c->end && !starts_with(c, text)) {
    copy(c, 1);
  }
  if (with && c->at < c->end) {
    copy(c, plugwright_string(text).size);
  }
}

/* Replaces the next bytes by a text, which is not longer than GROWTH times as many. */
static void replace(Cursor *c, size_t size, const char *text) {
  PlugwrightString replacement = plugwright_string(text);
  __builtin_memcpy(c->out, replacement.data, replacement.size);
  c->out += replacement.size;
  c->at += size;
}

static bool same(const char *one, const char *other, size_t size) {
  size_t i = 0;
  while (i < size && one[i] == other[i]) {
    i++;
  }
  return i == size;
}

static bool one_of(const char *name, size_t size, const char *const *names) {
  for (; *names != NULL; names++) {
    PlugwrightString other = plugwright_string(*names);
    if (other.size == size && same(other.data, name, size)) {
      return true;
    }
  }
  return false;
}

/* Their text is not prose. */
static const char *const LITERAL[] = {"code", "pre", "kbd", "samp", "script", "style", "textarea", NULL};
/* They do not end a word. */
static const char *const INLINE[] = {"a",    "abbr", "b",   "code", "del", "em",   "i",      "kbd", "mark",
                                     "samp", "s",    "sub", "sup",  "u",   "span", "strong", "img", NULL};

/* Copies a tag; of a literal element everything up to its end. */
static void copy_tag(Cursor *c) {
  if (starts_with(c, "<!--")) {
    copy_to(c, "-->", true);
    return;
  }
  copy(c, 1);
  bool closes = starts_with(c, "/");
  if (closes) {
    copy(c, 1);
  }
  const char *name = c->at;
  size_t size = 0;
  while (name + size < c->end && (is_letter(name[size]) || is_digit(name[size]))) {
    size++;
  }
  char delimiter = 0; /* of the attribute's value */
  while (c->at < c->end && (delimiter != 0 || *c->at != '>')) {
    if (delimiter == 0 && (*c->at == '"' || *c->at == '\'')) {
      delimiter = *c->at;
    } else if (*c->at == delimiter) {
      delimiter = 0;
    }
    copy(c, 1);
  }
  if (c->at < c->end) {
    copy(c, 1);
  }
  if (!closes && one_of(name, size, LITERAL)) {
    do {
      copy_to(c, "</", true);
    } while (c->at < c->end && ((size_t)(c->end - c->at) < size || !same(c->at, name, size)));
    copy_to(c, ">", true);
    c->opens = false;
  }
  if (!one_of(name, size, INLINE)) {
    c->opens = true;
  }
}

static void quote(Cursor *c, size_t size, const char *opening, const char *closing) {
  replace(c, size, c->opens ? opening : closing);
}

/* Two hyphens, three for a longer dash; an option such as --language has a word behind them. */
static void dash(Cursor *c) {
  size_t size = starts_with(c, "---") ? 3 : 2;
  bool option = c->opens && c->at + size < c->end && !is_space(c->at[size]);
  if (option || (c->at + size < c->end && c->at[size] == '-')) {
    while (c->at < c->end && *c->at == '-') {
      copy(c, 1);
    }
  } else {
    replace(c, size, size == 3 ? "\xE2\x80\x94" : "\xE2\x80\x93");
  }
  c->opens = true;
}

static void copy_text(Cursor *c) {
  if (*c->at == '"') {
    quote(c, 1, "\xE2\x80\x9C", "\xE2\x80\x9D");
  } else if (starts_with(c, "&quot;")) {
    quote(c, 6, "\xE2\x80\x9C", "\xE2\x80\x9D");
  } else if (*c->at == '\'') {
    quote(c, 1, "\xE2\x80\x98", "\xE2\x80\x99");
  } else if (starts_with(c, "&#39;")) {
    quote(c, 5, "\xE2\x80\x98", "\xE2\x80\x99");
  } else if (starts_with(c, "...")) {
    replace(c, 3, "\xE2\x80\xA6");
    c->opens = false;
  } else if (starts_with(c, "--")) {
    dash(c);
  } else {
    c->opens = is_space(*c->at) || *c->at == '(' || *c->at == '[' || *c->at == '{';
    copy(c, 1);
  }
}

ChapterPluginPluginInfo chapter_plugin_info(void) {
  ChapterPluginPluginInfo info = {
      plugwright_string("Typography"),
      plugwright_string("0.1.0"),
      plugwright_string("Sets curly quotes, apostrophes, dashes and ellipses. Written in C."),
  };
  return info;
}

bool chapter_plugin_process(const ChapterPluginChapter *chapter, ChapterPluginChapter *result,
                            ChapterPluginChapterProblem *error) {
  (void)error; /* there is something to return for every chapter */
  char *html = (char *)plugwright_allocate(chapter->html.size, GROWTH);
  Cursor c = {chapter->html.data, chapter->html.data + chapter->html.size, html, true};
  while (c.at < c.end) {
    if (*c.at == '<') {
      copy_tag(&c);
    } else {
      copy_text(&c);
    }
  }
  *result = *chapter; /* everything else is the host's: results may point to arguments */
  result->html.data = html;
  result->html.size = (size_t)(c.out - html);
  return true;
}
