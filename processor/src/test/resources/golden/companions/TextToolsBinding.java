package companions;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link TextTools}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class TextToolsBinding implements ContractBinding<TextTools> {
  /**
   * The only instance.
   */
  public static final TextToolsBinding INSTANCE = new TextToolsBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface TextTools
      fn guest(value: Guest) -> Guest
      fn inherited(value: Codecs) -> Codecs
      fn input(value: BincodeInput) -> BincodeInput
      fn override(value: Override) -> Override
      fn proxy(value: TextToolsBinding) -> TextToolsProxy
      record BincodeInput { text: string }
      record Codecs { text: string }
      record Guest { text: string }
      record Override { string: string }
      record TextToolsBinding { numbers: list<i32> }
      record TextToolsProxy { name: string }
      """;

  private TextToolsBinding() {
  }

  @java.lang.Override
  public Class<TextTools> contractType() {
    return TextTools.class;
  }

  @java.lang.Override
  public String contract() {
    return CONTRACT;
  }

  @java.lang.Override
  public TextTools bind(dev.plugwright.runtime.binding.Guest guest) {
    return new TextToolsProxy(guest);
  }
}
