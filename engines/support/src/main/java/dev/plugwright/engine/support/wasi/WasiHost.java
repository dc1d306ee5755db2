package dev.plugwright.engine.support.wasi;

import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.HostFault;
import dev.plugwright.spi.engine.WasiGrant;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.runtime.WasmRuntimeException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.WasmEngineException;

/** Endive's WASI for one instance, with no more than a grant holds. */
public final class WasiHost {
  // Error numbers of WASI preview 1.
  private static final long ACCESS = 2;
  private static final long FAULT = 21;
  private static final long INVALID = 28;
  private static final long IO = 29;
  private static final long NO_SUCH_CALL = 52;
  private static final long NOT_SUPPORTED = 58;
  private static final long NOT_CAPABLE = 76;

  /**
   * How many buffers or subscriptions a call may have, as in POSIX systems: nothing stops the loop
   * over them, and a guest may claim to have two billion.
   */
  private static final int MOST = 1024;

  /** What the functions have of which a guest says how many there are. */
  private enum Vectors {
    NONE,
    /** Of more buffers than {@link #MOST} the first are written; the result says how much. */
    WRITTEN,
    /** The same for reading, for which Endive allocates as much as the guest claims to have. */
    READ,
    /** More are refused: which of them are left out would matter. */
    SUBSCRIPTIONS;

    static Vectors of(String function) {
      return switch (function) {
        case "fd_write", "fd_pwrite" -> WRITTEN;
        case "fd_read", "fd_pread" -> READ;
        case "poll_oneoff" -> SUBSCRIPTIONS;
        default -> NONE;
      };
    }
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final WasiPreview1 wasi;
  private final GrantedFiles files;

  /**
   * Opens WASI.
   *
   * @param name the first argument of the program
   * @param grant what the guest may use
   */
  public WasiHost(String name, WasiGrant grant) {
    this.files = new GrantedFiles(grant.directories());
    WasiOptions.Builder options =
        WasiOptions.builder()
            .withArguments(Stream.concat(Stream.of(name), grant.arguments().stream()).toList())
            .withStdin(grant.input(), false)
            .withStdout(grant.output(), false)
            .withStderr(grant.errors(), false)
            .withRandom(RANDOM);
    grant.environment().forEach(options::withEnvironment);
    files.roots().forEach(options::withDirectory);
    this.wasi = WasiPreview1.builder().withOptions(options.build()).build();
  }

  /** Returns the functions that a guest may import. */
  public HostFunction[] functions(Gate gate) {
    return Arrays.stream(wasi.toHostFunctions())
        .map(
            function ->
                new HostFunction(
                    function.module(),
                    function.name(),
                    function.functionType(),
                    new Guarded(gate, files, Vectors.of(function.name()), function.handle())))
        .toArray(HostFunction[]::new);
  }

  /** Closes the files that the guest has open. */
  public void close() {
    try {
      wasi.close();
    } catch (RuntimeException e) {
      System.getLogger("dev.plugwright")
          .log(System.Logger.Level.DEBUG, "a file of a guest cannot be closed", e);
    }
  }

  /** One function, whose failures are errors of the guest or of the grant. */
  private record Guarded(
      Gate gate, GrantedFiles files, Vectors vectors, WasmFunctionHandle function)
      implements WasmFunctionHandle {
    @Override
    public long[] apply(Instance instance, long... arguments) {
      gate.check();
      if (vectors != Vectors.NONE && Integer.compareUnsigned((int) arguments[2], MOST) > 0) {
        if (vectors == Vectors.SUBSCRIPTIONS) {
          return error(INVALID);
        }
        arguments[2] = MOST;
      }
      if (vectors == Vectors.READ
          && !fits(instance.memory(), (int) arguments[1], (int) arguments[2])) {
        return error(FAULT);
      }
      files.forgetDenial();
      long[] result = call(instance, arguments);
      gate.check();
      return result;
    }

    private long[] call(Instance instance, long[] arguments) {
      try {
        long[] result = function.apply(instance, arguments);
        // Endive reports a refused access like a broken disk.
        return files.wasDenied() && first(result) == IO ? error(ACCESS) : result;
      } catch (NonReadableChannelException | NonWritableChannelException e) {
        return error(NOT_CAPABLE);
      } catch (WasmRuntimeException e) {
        return unsupported(e);
      } catch (WasmEngineException e) {
        throw e;
      } catch (Throwable e) {
        throw new HostFault(e);
      }
    }

    /** Returns whether all buffers are in the guest's memory. */
    private static boolean fits(Memory memory, int vectors, int count) {
      long size = (long) memory.pages() * Memory.PAGE_SIZE;
      for (int i = 0; i < count; i++) {
        long address = memory.readU32(vectors + 8 * i);
        long length = memory.readU32(vectors + 8 * i + 4);
        if (address + length > size) {
          return false;
        }
      }
      return true;
    }

    private static long first(long[] result) {
      return result == null || result.length == 0 ? 0 : result[0];
    }

    /** Endive ends the guest where the standard asks for an error number. */
    private static long[] unsupported(WasmRuntimeException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("Unhandled descriptor")) {
        return error(NOT_SUPPORTED);
      }
      if (message.startsWith("We don't yet support")) {
        return error(NO_SUCH_CALL);
      }
      throw e;
    }

    private static long[] error(long number) {
      return new long[] {number};
    }
  }
}
