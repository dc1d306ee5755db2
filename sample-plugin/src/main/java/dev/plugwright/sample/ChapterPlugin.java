package dev.plugwright.sample;

import dev.plugwright.annotations.WasmPlugin;

/**
 * One step in the making of a static site: takes a chapter, returns it with something added.
 *
 * <p>The host sends every chapter through every plugin in turn, so that a plugin sees what the
 * plugins before it have done. A plugin may keep what it learns between two calls.
 */
@WasmPlugin
public interface ChapterPlugin {

  /** Says who the plugin is. It is the first call that a plugin gets. */
  PluginInfo info();

  /**
   * Shows the whole site to the plugin, before the first chapter. A plugin that looks at one
   * chapter at a time need not implement this.
   */
  default void begin(Site site) {}

  /**
   * Does the plugin's work on one chapter.
   *
   * @param chapter the chapter as the plugin before this one left it
   * @return the chapter to hand to the next plugin
   * @throws ChapterException if nothing can be done with this chapter; the host then goes on with
   *     the chapter as it was
   */
  Chapter process(Chapter chapter) throws ChapterException;
}
