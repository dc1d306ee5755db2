package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code uses. */
final class RuntimeNames {
  static final ClassName CONTRACT_BINDING = binding("ContractBinding");
  static final ClassName HOST_BINDING = binding("HostBinding");
  static final ClassName CALL_TARGET = binding("CallTarget");
  static final ClassName INSTANCE_POOL = binding("InstancePool");
  static final ClassName BORROWED_INSTANCE = binding("BorrowedInstance");
  static final ClassName CALL = binding("Call");
  static final ClassName HOST_CALLS = binding("HostCalls");
  static final ClassName HOST_CALL = binding("HostCall");
  static final ClassName SINK = binding("ArgumentSink");
  static final ClassName SLICE = binding("Slice");
  static final ClassName SCALARS = binding("Scalars");
  static final ClassName RAW_CALL = engine("RawCall");
  static final ClassName GUEST_CALLABLE = engine("GuestCallable");
  static final ClassName OUTPUT = codec("BincodeOutput");
  static final ClassName INPUT = codec("BincodeInput");
  static final ClassName DUPLICATE_CHECK = codec("DuplicateCheck");
  static final ClassName COLLISION_CHECK = codec("CollisionCheck");
  static final ClassName ENUM_CONSTANTS = codec("EnumConstants");
  static final ClassName RECORD_COMPONENTS = codec("RecordComponents");
  static final ClassName VALUE_CODEC = codec("ValueCodec");
  static final ClassName CODEC_EXCEPTION = codec("CodecException");

  private RuntimeNames() {}

  private static ClassName binding(String simpleName) {
    return ClassName.get("dev.plugwright.spi.binding", simpleName);
  }

  private static ClassName codec(String simpleName) {
    return ClassName.get("dev.plugwright.spi.codec", simpleName);
  }

  private static ClassName engine(String simpleName) {
    return ClassName.get("dev.plugwright.spi.engine", simpleName);
  }
}
