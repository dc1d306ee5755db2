package site;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link SitePlugin}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class SitePluginBinding implements ContractBinding<SitePlugin> {
  /**
   * The only instance.
   */
  public static final SitePluginBinding INSTANCE = new SitePluginBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface SitePlugin
      fn begin(site: Site) optional
      fn check(path: string, text: string, limits: map<string, i32>) -> list<Finding>
      fn compress(data: list<u8>, best: bool) -> list<u8>
      fn process(chapter: Chapter, site: Site) -> Chapter ! Problem
      fn reset() ! string
      fn word_count(text: string) -> i32
      fn word_count_between(text: string, from: i32, to: i32) -> i32
      fn worst(findings: list<Finding>) -> option<Severity> optional
      record Chapter { path: string, title: option<string>, tags: list<string>, end: Position, version: i32 }
      record Finding { severity: Severity, at: Position, text: string }
      record Position { line: i32, column: i32, offset: i64, exact: bool }
      record Problem { reason: string, line: i32 }
      enum Severity { Info, Warning, FatalError }
      record Site { title: string, base_url: string, settings: map<string, string> }
      """;

  private SitePluginBinding() {
  }

  @Override
  public Class<SitePlugin> contractType() {
    return SitePlugin.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public SitePlugin bind(Guest guest) {
    return new SitePluginProxy(guest);
  }
}
