package lang;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;

/** Next to types that are named like those of java.lang. */
@WasmPlugin
public interface Lang {
  java.lang.String text(java.lang.String value);

  Error error(Error value);

  List<java.lang.Integer> boxes(Map<java.lang.Long, Integer> values) throws Exception;
}
