package ${package};

import dev.plugwright.annotations.WasmPlugin;

/** The contract: what a plugin does for this application. */
@WasmPlugin
public interface Greeter {
  /** Returns a greeting for a person. */
  Greeting greet(String name) throws NoNameException;

  /** A greeting and the number of letters in the person's name. */
  record Greeting(String text, int letters) {}

  /** Thrown when there is nobody to greet. */
  class NoNameException extends Exception {
    public NoNameException(String message) {
      super(message);
    }
  }
}
