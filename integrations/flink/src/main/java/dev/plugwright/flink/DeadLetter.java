package dev.plugwright.flink;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.streaming.api.datastream.SideOutputDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * A record that a plugin failed for.
 *
 * @param record the record
 * @param plugin name of the plugin
 * @param method the method, as {@code Interface.method}; empty if the exception does not tell
 * @param problem the text of the panic, or the message of the exception
 * @param location place in the plugin's source where it panicked, {@code src/lib.rs:12:5}; empty
 *     for other faults
 * @param <I> type of the record
 */
public record DeadLetter<I>(
    I record, String plugin, String method, String problem, String location) {
  private static final String ID = "plugwright-dead-letters";

  /**
   * Returns the dead letters of an operator.
   *
   * @param operator what {@link PluginStream} returned
   * @param type type of the records that went into the operator
   */
  public static <I> SideOutputDataStream<DeadLetter<I>> of(
      SingleOutputStreamOperator<?> operator, TypeInformation<I> type) {
    return operator.getSideOutput(tag(type));
  }

  /** Returns the tag of the side output with the dead letters. */
  static <I> OutputTag<DeadLetter<I>> tag(TypeInformation<I> type) {
    return new OutputTag<>(ID, type(type));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The class of a generic record is raw.
  private static <I> TypeInformation<DeadLetter<I>> type(TypeInformation<I> record) {
    try {
      List<PojoField> fields =
          List.of(
              new PojoField(DeadLetter.class.getDeclaredField("record"), record),
              text("plugin"),
              text("method"),
              text("problem"),
              text("location"));
      return (TypeInformation) new PojoTypeInfo<DeadLetter>(DeadLetter.class, fields);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static PojoField text(String component) throws NoSuchFieldException {
    return new PojoField(DeadLetter.class.getDeclaredField(component), Types.STRING);
  }
}
