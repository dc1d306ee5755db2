package dev.plugwright.internal.path;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.spi.codec.CodecException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says which part of which value a fault of the codec is about.
 *
 * @param contract defines the types
 * @param method what was called
 */
public record FaultPath(Contract contract, Method method) {

  /** A path and what is wrong there, as the start of a sentence. */
  public static String problem(String path, CodecException fault) {
    String reason = String.valueOf(fault.getMessage());
    return path + (reason.startsWith("is ") ? " " : ": ") + reason;
  }

  /** Returns the path of the faulty part of an encoded parameter, and what is wrong there. */
  public String problem(Field parameter, CodecException fault, byte[] bytes) {
    return problem(path(parameter.name(), parameter.type(), fault, bytes, 0), fault);
  }

  /** Returns the path of the faulty part of an encoded result, and what is wrong there. */
  public String resultProblem(String root, CodecException fault, byte[] bytes) {
    return problem(resultPath(root, fault, bytes), fault);
  }

  /** A result that can fail starts with a tag of 4 bytes, which the contract does not show. */
  private String resultPath(String root, CodecException fault, byte[] bytes) {
    if (method.error().isEmpty()) {
      return method.result().map(t -> path(root, t, fault, bytes, 0)).orElse(root);
    }
    if (fault.offset() < Integer.BYTES || bytes.length < Integer.BYTES) {
      return root;
    }
    boolean ok = bytes[0] == 0;
    Optional<Type> type = ok ? method.result() : method.error();
    byte[] rest = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    return type.map(t -> path(ok ? root : "error", t, fault, rest, Integer.BYTES)).orElse(root);
  }

  private String path(String root, Type type, CodecException fault, byte[] bytes, int skipped) {
    int offset = fault.offset() - skipped;
    return ValuePath.at(contract, root, type, bytes, offset, fault.type().orElse(null));
  }
}
