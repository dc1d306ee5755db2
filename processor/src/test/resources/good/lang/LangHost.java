package lang;

import dev.plugwright.annotations.HostFunctions;

@HostFunctions
public interface LangHost {
  java.lang.String text(String value) throws Exception;

  java.lang.Long number(java.lang.Integer value);
}
