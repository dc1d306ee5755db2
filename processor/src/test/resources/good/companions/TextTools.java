package companions;

import dev.plugwright.annotations.WasmPlugin;

/** Its own types are named like those that are generated next to it. */
@WasmPlugin
public interface TextTools extends Inherited {
  TextToolsProxy proxy(TextToolsTarget value);

  Codecs inherited(Codecs value);

  record TextToolsProxy(String name) {}

  record TextToolsTarget(int[] numbers) {}

  TextToolsCodecs codecs(TextToolsCodecs value);

  Library binding(Library value, String String, int java, int dev);

  int Slice(String Slice, java.util.List<String> Optional);

  record TextToolsCodecs(int CodecException, String java, String String) {}

  record Library(java.util.Optional<String> Optional, int companions) {}
}
