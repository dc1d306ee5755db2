/** What a language writes in which way. */
export class Language {
  private constructor(
    readonly keywords: Set<string>,
    /** What starts a comment that the end of the line ends; empty if nothing does. */
    readonly lineComment: string,
    /** What starts and ends a comment of any length; empty if nothing does. */
    readonly commentStart: string,
    readonly commentEnd: string,
    /** The characters that delimit a text, which a backslash escapes. */
    readonly quotes: string,
  ) {}

  /** Returns the language that a code block names, or null if nothing is known about it. */
  static of(name: string): Language | null {
    const known = LANGUAGES;
    return known.has(name) ? known.get(name) : null;
  }

  /** A language whose comments are those of C. */
  static likeC(keywords: string, quotes: string): Language {
    return new Language(setOf(keywords), "//", "/*", "*/", quotes);
  }

  /** A language whose comments start with a hash. */
  static likeShell(keywords: string, quotes: string): Language {
    return new Language(setOf(keywords), "#", "", "", quotes);
  }

  static markup(): Language {
    return new Language(new Set<string>(), "", "<!--", "-->", '"');
  }
}

function setOf(words: string): Set<string> {
  const set = new Set<string>();
  const all = words.split(" ");
  for (let i = 0; i < all.length; i++) {
    set.add(all[i]);
  }
  return set;
}

const LANGUAGES = new Map<string, Language>();

const JAVA = Language.likeC(
  "abstract assert boolean break byte case catch char class continue default do double else enum exports extends false" +
    " final finally float for if implements import instanceof int interface long module native new non-sealed null" +
    " package permits private protected public record requires return sealed short static super switch synchronized" +
    " this throw throws transient true try var void volatile while yield",
  "\"'",
);
const RUST = Language.likeC(
  "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut" +
    " pub ref return self Self static struct super trait true type unsafe use where while",
  '"',
);
const C = Language.likeC(
  "auto bool break case char const continue default do double else enum extern false float for goto if inline int long" +
    " register return short signed sizeof static struct switch true typedef union unsigned void volatile while",
  "\"'",
);
const GO = Language.likeC(
  "break case chan const continue default defer else error false for func go goto if import interface map nil package" +
    " range return select string struct switch true type var",
  "\"'`",
);
const TYPESCRIPT = Language.likeC(
  "abstract as break case class const constructor continue default do else enum export extends false for from function" +
    " if implements import in interface let namespace new null of private protected public readonly return static super" +
    " switch this throw true type var void while",
  "\"'`",
);
const SHELL = Language.likeShell("case do done elif else esac export fi for function if in return then while", "\"'");
const TOML = Language.likeShell("true false", "\"'");

LANGUAGES.set("java", JAVA);
LANGUAGES.set("rust", RUST);
LANGUAGES.set("c", C);
LANGUAGES.set("cpp", C);
LANGUAGES.set("go", GO);
LANGUAGES.set("ts", TYPESCRIPT);
LANGUAGES.set("js", TYPESCRIPT);
LANGUAGES.set("typescript", TYPESCRIPT);
LANGUAGES.set("sh", SHELL);
LANGUAGES.set("bash", SHELL);
LANGUAGES.set("console", SHELL);
LANGUAGES.set("toml", TOML);
LANGUAGES.set("yaml", TOML);
LANGUAGES.set("xml", Language.markup());
