package companions;

import dev.plugwright.annotations.WasmPlugin;

/** Its own types are named like those that are generated next to it. */
@WasmPlugin
public interface TextTools extends Inherited {
  TextToolsProxy proxy(TextToolsTarget value);

  Codecs inherited(Codecs value);

  record TextToolsProxy(String name) {}

  record TextToolsTarget(int[] numbers) {}
}
