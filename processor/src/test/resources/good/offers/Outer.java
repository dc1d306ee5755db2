package offers;

import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.Unsigned;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

class Outer {
  /** Names that could clash, boxed values, lists in every form, and errors without a result. */
  @HostFunctions
  interface Offers {
    int frame(int host, int frame);

    String host(String in, Integer out, String outCapacity);

    void functions(boolean reply, Boolean functions);

    Byte tiny(@Unsigned Byte value, Character letter);

    Character letter();

    @Unsigned
    Short small();

    @WasmName("log")
    void log(Integer boxed);

    @WasmName("log_int")
    void log(int primitive);

    Integer[] boxes(Long[] values, @Unsigned short[] counts);

    List<? extends Integer> numbers(List<? extends Double> values);

    @I128
    BigInteger wide(@I128 BigInteger value);

    boolean[] flags(char[] letters);

    Tree grow(Tree tree, Set<String> names) throws CodeException;

    void stop(float... speeds) throws CodeException;
  }

  /** Contains itself. */
  record Tree(String name, List<Tree> children) {
    Tree {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a tree has a name");
      }
    }
  }

  /** Carries a number; {@code attempts} is of the same type. */
  public static class CodeException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;

    public CodeException(int code) {
      this.code = code;
    }

    public int attempts() {
      return 0;
    }

    public int getCode() {
      return code;
    }
  }
}
