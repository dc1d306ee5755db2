package dev.plugwright.flink;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginTrapException;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** Applies a {@link FaultPolicy}. */
final class Faults<I> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FaultPolicy policy;
  private final OutputTag<DeadLetter<I>> tag;

  Faults(FaultPolicy policy, TypeInformation<I> type) {
    this.policy = policy;
    this.tag = DeadLetter.tag(type);
  }

  /** Returns whether the job continues after an exception. */
  boolean goesOn(Exception fault) {
    return policy != FaultPolicy.FAIL
        && isOfRecord(fault)
        && !Thread.currentThread().isInterrupted();
  }

  /**
   * Drops a record or sends it to the dead letters.
   *
   * @throws Exception the fault, if it fails the job
   */
  void handle(
      Exception fault,
      I in,
      SubtaskPlugin<?> plugin,
      BiConsumer<OutputTag<DeadLetter<I>>, DeadLetter<I>> output)
      throws Exception {
    if (!goesOn(fault)) {
      throw fault;
    }
    plugin.metrics().faultyRecord();
    if (policy == FaultPolicy.DEAD_LETTER) {
      output.accept(tag, letter(fault, in, plugin.name()));
    }
  }

  private static boolean isOfRecord(Exception fault) {
    return fault instanceof PluginTrapException
        || fault instanceof PluginLimitException
        || fault instanceof PluginArgumentException
        || fault instanceof PluginResultException
        || !(fault instanceof RuntimeException || fault instanceof InterruptedException);
  }

  private static <I> DeadLetter<I> letter(Exception fault, I in, String plugin) {
    String method = fault instanceof PluginException it ? it.method().orElse("") : "";
    return fault instanceof PluginPanicException panic
        ? new DeadLetter<>(in, plugin, method, panic.panicMessage(), panic.location())
        : new DeadLetter<>(
            in,
            plugin,
            method,
            Objects.requireNonNullElse(fault.getMessage(), fault.toString()),
            "");
  }
}
