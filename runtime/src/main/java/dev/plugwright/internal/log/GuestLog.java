package dev.plugwright.internal.log;

import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.background.Printable;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.engine.GuestLogFunction;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.WasiGrant;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of one instance: the host function {@code plugwright.log}, and what WASI writes. */
public final class GuestLog implements GuestLogFunction {
  /** The module that plugins import from. */
  public static final String MODULE = "plugwright";

  /** The function that they import. */
  public static final String FUNCTION = "log";

  /** Its signature: the level, then address and length of the target and of the message. */
  public static final FunctionType TYPE =
      new FunctionType(Collections.nCopies(5, ValueType.I32), List.of());

  private static final String TITLE = MODULE + "." + FUNCTION;
  private static final Level[] LEVELS = {
    Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG, Level.TRACE
  };
  private static final int TARGET_BYTES = 256;

  private final String plugin;
  private final GuestLoggers loggers;
  private final int lineBytes;
  private final int callBytes;
  private final List<LineStream> streams = new ArrayList<>();
  private @Nullable Instance instance;

  /** The number of the call that {@link #used} belongs to. */
  private long call;

  private long used;

  /** Whether the log says already that further lines of the call are left out. */
  private boolean told;

  /**
   * Starts the log of an instance; {@link #attach} must follow before the guest runs.
   *
   * @param plugin name for messages
   * @param loggers of the plugin
   * @param limits of a line and of a call
   */
  public GuestLog(String plugin, GuestLoggers loggers, PluginLimits limits) {
    this.plugin = plugin;
    this.loggers = loggers;
    this.lineBytes = limits.logLineBytes();
    this.callBytes = limits.logBytes();
  }

  /** Returns the function that plugins import. */
  public HostImport hostImport() {
    return new HostImport(
        MODULE,
        FUNCTION,
        TYPE,
        this,
        values -> {
          log((int) values[0], (int) values[1], (int) values[2], (int) values[3], (int) values[4]);
          return 0;
        });
  }

  /** Returns the grant with streams in place of those that stand for the log. */
  public WasiGrant connect(WasiGrant grant) {
    return new WasiGrant(
        grant.arguments(),
        grant.environment(),
        grant.directories(),
        grant.input(),
        connect(grant.output(), Level.INFO, "stdout"),
        connect(grant.errors(), Level.WARNING, "stderr"));
  }

  private OutputStream connect(OutputStream stream, Level level, String target) {
    if (stream != WasiGrant.LOG) {
      return stream;
    }
    LineStream lines = new LineStream(lineBytes, (text, all) -> line(level, target, text, all));
    streams.add(lines);
    return lines;
  }

  /** Called when the instance exists, before any of its code runs. */
  public void attach(Instance attached) {
    instance = attached;
  }

  /** Logs what has been written without a line break; called when the instance is closed. */
  public void flush() {
    streams.forEach(LineStream::endLine);
  }

  @Override
  public void log(int level, int target, int targetLength, int message, int messageLength) {
    Instance running = instance;
    if (running == null) {
      throw new PluginLoadException(
          plugin,
          "it logs from its start function, before its memory is available; log from exports or"
              + " from _initialize",
          null);
    }
    if (level < 1 || level > LEVELS.length) {
      throw invalid("level %d is not one of 1 (error) to 5 (trace)".formatted(level));
    }
    GuestMemory memory = running.memory();
    byte[] name = read(memory, "target", target, targetLength, TARGET_BYTES);
    byte[] text = read(memory, "message", message, messageLength, lineBytes);
    line(
        LEVELS[level - 1],
        new String(name, StandardCharsets.UTF_8),
        text,
        Integer.toUnsignedLong(messageLength));
  }

  /** Reads bytes up to a limit, without an incomplete character at the end. */
  private byte[] read(
      @Nullable GuestMemory memory, String what, int pointer, int length, int most) {
    long start = Integer.toUnsignedLong(pointer);
    long bytes = Integer.toUnsignedLong(length);
    long size = memory == null ? 0 : memory.size();
    if (start + bytes > size) {
      throw invalid(
          "%s out of bounds: %d bytes at address %d in a memory of %d bytes"
              .formatted(what, bytes, start, size));
    }
    byte[] read = new byte[(int) Math.min(bytes, most)];
    if (memory != null) {
      memory.read(start, read, 0, read.length);
    }
    return bytes > most ? Utf8Cut.whole(read, read.length) : read;
  }

  private HostFunctionException invalid(String problem) {
    return new HostFunctionException(plugin, TITLE, problem, null);
  }

  /**
   * Logs a line within the limits.
   *
   * @param text the first bytes of the line, within the limit for a line
   * @param all how many bytes the line has
   */
  private synchronized void line(Level level, String target, byte[] text, long all) {
    boolean own = loggers.has(target);
    System.Logger logger = own ? loggers.of(target) : loggers.own();
    if (!logger.isLoggable(level) || !isWithin(target.length() + text.length + 1)) {
      return;
    }
    StringBuilder line = new StringBuilder();
    if (!own && !target.isEmpty()) {
      line.append(Printable.of(target)).append(": ");
    }
    line.append(Printable.of(new String(text, StandardCharsets.UTF_8)));
    if (all > text.length) {
      line.append(
          "... (cut: the line has %d bytes, the limit logLineBytes is %d)"
              .formatted(all, lineBytes));
    }
    logger.log(level, line.toString());
  }

  /** Takes bytes from what the running call may log; says once that there are none left. */
  private boolean isWithin(int bytes) {
    long now = instance == null ? 0 : instance.meter().calls();
    if (call != now) {
      call = now;
      used = 0;
      told = false;
    }
    if (used + bytes <= callBytes) {
      used += bytes;
      return true;
    }
    used = callBytes;
    if (!told) {
      told = true;
      loggers
          .own()
          .log(
              Level.WARNING,
              "further lines of this call are dropped: the limit logBytes is " + callBytes);
    }
    return false;
  }
}
