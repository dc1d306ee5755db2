package prose;

import dev.plugwright.annotations.WasmPlugin;

/**
 * Counts words of ⁧שלום⁩ and ‮abc‬, see https://example.com/a_b?c=1. Like {@code args[0] < 1} or
 * args[0], a List&lt;String> and <b>more</b>.
 *
 * <pre>{@code
 * Prose prose = load();
 * if (prose.count("a") > 0) {
 *   System.out.println("yes");
 * }
 * }</pre>
 *
 * Behind it.
 */
@WasmPlugin
public interface Prose {
  /**
   * Counts. ⁦x⁩
   *
   * ```
   * DocFence f = load();
   *   int n = f.count("a b");
   * ```
   *
   * ```java
   * int m = 1;
   * ```
   *
   * ~~~rust,no_run
   * let a = b?;
   * ~~~
   *
   *     indented(code);
   *
   * - item
   *
   *       deep(code);
   *
   * See [java.util.List], [the page](https://example.com) and [List][java.util.List].
   *
   * @param text the text, such as `[x]` or [x]
   * @return how many
   */
  int count(String text);

  /**
   * ~~~
   * new Open(1)
   */
  record Open(int a) {}

  Open open();
}
