package dev.plugwright.it.calls;

import dev.plugwright.it.calls.Probe.Action;
import dev.plugwright.it.calls.Probe.Count;
import dev.plugwright.it.calls.Probe.Echo;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Calls the exports of a module as generated proxies do, method by method as a test wants. */
final class Guest {
  private final CallTarget target;
  private final List<String> methods;

  Guest(CallTarget target, List<String> methods) {
    this.target = target;
    this.methods = methods;
  }

  CallTarget target() {
    return target;
  }

  int number(String method) {
    return methods.indexOf(method);
  }

  <F> F export(String method, Class<F> signature, Function<RawCall, F> adapter) {
    return target.export(number(method), signature, adapter);
  }

  /** Starts a call; the test ends it. */
  Call enter(String method) {
    return target.enter(number(method));
  }

  /** Makes a call, whatever its body does. */
  <R> R call(String method, Function<Call, R> body) {
    Call call = enter(method);
    try {
      return body.apply(call);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /** Calls {@code fn echo(text: string) -> string}. */
  String echo(String text) {
    return call(
        "echo",
        call -> {
          Echo export = export("echo", Echo.class, Echo::of);
          long slice = call.argument(0).string(text);
          long result = export.call(Slice.address(slice), Slice.length(slice));
          return call.result().string(result);
        });
  }

  /** Calls a method without parameters and result. */
  void run(String method) {
    scalar(
        method,
        () -> {
          export(method, Action.class, Action::of).call();
          return 0;
        });
  }

  /** Calls a method without parameters that returns a number. */
  int count(String method) {
    return scalar(method, () -> export(method, Count.class, Count::of).call());
  }

  /** Makes a call of scalars alone. */
  private int scalar(String method, IntSupplier body) {
    target.enterScalar(number(method));
    try {
      return body.getAsInt();
    } catch (RuntimeException | Error failure) {
      throw target.failed(number(method), failure);
    } finally {
      target.exitScalar();
    }
  }
}
