package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code uses. */
final class RuntimeNames {
  static final ClassName CONTRACT_BINDING = binding("ContractBinding");
  static final ClassName HOST_BINDING = binding("HostBinding");
  static final ClassName HOST_LINKER = binding("HostLinker");
  static final ClassName HOST_FUNCTION = binding("HostFunction");
  static final ClassName HOST_FRAME = binding("HostFrame");
  static final ClassName GUEST_CALLABLE = binding("GuestCallable");
  static final ClassName GUEST = binding("Guest");
  static final ClassName GUEST_METHOD = binding("GuestMethod");
  static final ClassName CALL_FRAME = binding("CallFrame");
  static final ClassName SLICE = binding("Slice");
  static final ClassName SCALARS = binding("Scalars");
  static final ClassName NUMBERS = binding("Numbers");
  static final ClassName OUTPUT = codec("BincodeOutput");
  static final ClassName INPUT = codec("BincodeInput");
  static final ClassName CODEC_EXCEPTION = codec("CodecException");

  private RuntimeNames() {}

  private static ClassName binding(String simpleName) {
    return ClassName.get("dev.plugwright.runtime.binding", simpleName);
  }

  private static ClassName codec(String simpleName) {
    return ClassName.get("dev.plugwright.runtime.codec", simpleName);
  }
}
