package dev.plugwright.internal.transcode;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.Conversion;
import dev.plugwright.contract.evolution.MethodConversion;
import dev.plugwright.contract.evolution.MethodConversion.Missing;
import dev.plugwright.contract.evolution.MethodConversion.Passed;
import dev.plugwright.internal.path.FaultPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one method are converted. Immutable, and shared by all instances.
 *
 * @param caller the version of the side that calls
 * @param callee the version of the side that implements the method
 * @param arguments one for each parameter of the callee
 * @param sent how the caller passes its arguments
 * @param result how the result is converted; {@code null} if it is the same
 * @param returned how the callee passes its result
 * @param expected how the caller wants the result
 */
public record MethodPlan(
    Method caller,
    Method callee,
    List<Argument> arguments,
    List<Form> sent,
    @Nullable Converter result,
    Form returned,
    Form expected) {

  /**
   * Where an argument of the callee comes from.
   *
   * @param index number of the callee's parameter
   * @param name its name
   * @param form how the callee wants it
   * @param converter how it is converted; {@code null} if it is the same
   * @param missing whether it is a default, so that the caller passes nothing
   */
  public record Argument(
      int index, String name, Form form, @Nullable Converter converter, boolean missing) {
    /** Returns whether the Wasm values are not those that the caller passes. */
    boolean adapted(Form sentForm) {
      return converter != null && !(sentForm.inMemory() && form.inMemory());
    }
  }

  /** Makes the plans of one comparison. */
  static final class Compiler {
    private final Contract caller;
    private final Contract callee;
    private final StepCompiler forArguments;
    private final StepCompiler forResults;

    Compiler(Contract caller, Contract callee, StepCompiler forArguments, StepCompiler forResults) {
      this.caller = caller;
      this.callee = callee;
      this.forArguments = forArguments;
      this.forResults = forResults;
    }

    MethodPlan compile(MethodConversion method) {
      List<Argument> arguments = new ArrayList<>();
      for (int i = 0; i < method.arguments().size(); i++) {
        arguments.add(argument(method, i));
      }
      List<Form> sent =
          method.caller().parameters().stream().map(it -> Form.of(caller, it.type())).toList();
      Form returned = Form.ofResult(callee, method.callee());
      Form expected = Form.ofResult(caller, method.caller());
      Converter result =
          method.result().map(it -> result(method, it, returned, expected)).orElse(null);
      return new MethodPlan(
          method.caller(), method.callee(), arguments, sent, result, returned, expected);
    }

    private Argument argument(MethodConversion method, int index) {
      Field read = method.callee().parameters().get(index);
      Form to = Form.of(callee, read.type());
      return switch (method.arguments().get(index)) {
        case Missing missing ->
            new Argument(
                index,
                read.name(),
                to,
                new Converter(
                    new Step.Insert(missing.value().bytes()),
                    new Form.Nothing(),
                    to,
                    (fault, bytes) -> FaultPath.problem(read.name(), fault)),
                true);
        case Passed passed -> {
          Field written = method.caller().parameters().get(index);
          Converter converter =
              passed.conversion().map(it -> argument(method, written, it, to)).orElse(null);
          yield new Argument(index, read.name(), to, converter, false);
        }
      };
    }

    private Converter argument(
        MethodConversion method, Field written, Conversion conversion, Form to) {
      FaultPath path = new FaultPath(caller, method.caller());
      return new Converter(
          forArguments.compile(conversion, written.type()),
          Form.of(caller, written.type()),
          to,
          (fault, bytes) -> path.problem(written, fault, bytes));
    }

    private Converter result(
        MethodConversion method, Conversion conversion, Form returned, Form expected) {
      FaultPath path = new FaultPath(callee, method.callee());
      @Nullable Type type = method.callee().result().orElse(null);
      return new Converter(
          forResults.compile(conversion, type),
          returned,
          expected,
          (fault, bytes) -> path.resultProblem("result", fault, bytes));
    }
  }

  /** Returns the conversion of one of the caller's arguments; {@code null} if it is the same. */
  public @Nullable Converter argument(int index) {
    return index < arguments.size() ? arguments.get(index).converter() : null;
  }

  /**
   * Returns whether the Wasm functions of both sides differ, so that one must be adapted to the
   * other.
   *
   * @param called signature that the caller calls
   * @param implemented signature that the callee has
   */
  public boolean isAdapted(FunctionType called, FunctionType implemented) {
    return !called.equals(implemented)
        || arguments.size() != sent.size()
        || arguments.stream().anyMatch(it -> it.missing() || it.adapted(sent.get(it.index())))
        || result != null && !(returned.inMemory() && expected.inMemory());
  }
}
