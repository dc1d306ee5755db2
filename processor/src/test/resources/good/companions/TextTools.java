package companions;

import dev.plugwright.annotations.WasmPlugin;

/** Its own types are named like those that are generated next to it. */
@WasmPlugin
public interface TextTools extends Inherited {
  TextToolsProxy proxy(TextToolsExports value);

  Codecs inherited(Codecs value);

  record TextToolsProxy(String name) {}

  record TextToolsExports(int[] numbers) {}
}
