/**
 * Typed WebAssembly plugins: the API, what generated code is written against, and the engine SPI.
 */
@SuppressWarnings("requires-automatic") // Kryo has a module name, but no descriptor.
module dev.plugwright {
  requires transitive dev.plugwright.contract;
  requires static transitive org.jspecify;
  requires com.esotericsoftware.kryo;
  requires java.management;
  requires static jdk.jfr;

  exports dev.plugwright;
  exports dev.plugwright.inspect;
  exports dev.plugwright.migration;
  exports dev.plugwright.spi.binding;
  exports dev.plugwright.spi.codec;
  exports dev.plugwright.spi.engine;

  uses dev.plugwright.PluginEngine.Builder;
  uses dev.plugwright.spi.engine.WasmEngineProvider;

  provides dev.plugwright.PluginEngine.Builder with
      dev.plugwright.internal.load.EngineBuilder;
}
