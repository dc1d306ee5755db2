package dev.plugwright.runtime;

/** An instance that its engine ends when it is closed itself. */
sealed interface OpenInstance extends AutoCloseable permits PluginInstance, DynamicPlugin {
  @Override
  void close();
}
