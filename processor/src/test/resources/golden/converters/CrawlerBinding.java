package converters;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Crawler}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class CrawlerBinding implements ContractBinding<Crawler> {
  /**
   * The only instance.
   */
  public static final CrawlerBinding INSTANCE = new CrawlerBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Crawler
      fn letters(text: list<char>) -> list<char>
      fn level(level: i32) -> i32
      fn levels(levels: list<i32>) -> list<i32>
      fn page(page: Page<string>, wide: i128, narrow: i64) -> Page<string>
      fn resolve(base: string, path: string) -> string
      fn total(price: Money, day: i64) -> Money
      fn visits(start: option<string>, more: list<string>) -> map<string, set<i64>> ! string
      fn worst(levels: list<i32>, more: list<i32>) -> i32
      record Money { unscaled: i64, scale: u32 }
      record Page<string> { address: string, links: list<string>, changed: option<i64> }
      """;

  private CrawlerBinding() {
  }

  @Override
  public Class<Crawler> contractType() {
    return Crawler.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Crawler bind(Guest guest) {
    return new CrawlerProxy(guest);
  }
}
