package dev.plugwright.internal.transcode;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Conversion;
import dev.plugwright.contract.evolution.Conversion.Cases;
import dev.plugwright.contract.evolution.Conversion.Fail;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Known;
import dev.plugwright.contract.evolution.Conversion.Pair;
import dev.plugwright.contract.evolution.Conversion.Take;
import dev.plugwright.contract.evolution.Conversion.Target;
import dev.plugwright.contract.evolution.Conversion.Unknown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes steps of the conversions that go one way. */
public final class StepCompiler {
  private static final int MAX_MERGED = 1 << 20;

  private final Function<Pair, Conversion> conversions;
  private final Contract writer;
  private final String reader;
  private final WalkCompiler walks;
  private final Map<Pair, Step.Reference> references = new HashMap<>();
  private final Deque<Pair> open = new ArrayDeque<>();

  /**
   * Creates it.
   *
   * @param comparison has the conversions of defined types
   * @param writer the contract of the side that sends the values
   * @param reader what messages call the other contract, {@code the plugin's contract}
   */
  public StepCompiler(ContractComparison comparison, Contract writer, String reader) {
    this.conversions =
        pair ->
            comparison
                .conversion(pair)
                .orElseGet(() -> new Conversion.Copy(definition(writer, pair.writer()).type()));
    this.writer = writer;
    this.reader = reader;
    this.walks = new WalkCompiler(writer);
  }

  /**
   * Compiles a conversion.
   *
   * @param written the type of the value; only for the sizes of elements
   */
  Step compile(Conversion conversion, @Nullable Type written) {
    Step step = step(conversion, written);
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      Type type = definition(writer, pair.writer()).type();
      Objects.requireNonNull(references.get(pair)).target(step(conversions.apply(pair), type));
    }
    walks.finish();
    return step;
  }

  private Step step(Conversion conversion, @Nullable Type written) {
    return switch (conversion) {
      case Conversion.Copy copy -> copy(copy.type());
      case Conversion.Number number -> new NumberStep(number.from(), number.to());
      case Conversion.Wrap wrap -> new Step.Wrap(step(wrap.value(), written));
      case Conversion.Unwrap unwrap ->
          new Step.Unwrap(
              step(unwrap.value(), part(written, 0)),
              unwrap.absent().map(Conversion.Literal::bytes).orElse(null),
              reader);
      case Conversion.Option option -> new Step.Option(step(option.value(), part(written, 0)));
      case Conversion.Elements elements ->
          new Step.Elements(
              FastStep.of(step(elements.element(), part(written, 0))),
              null,
              Objects.requireNonNull(written).parts().stream().mapToInt(this::minimum).sum(),
              elements.checked());
      case Conversion.Entries entries ->
          new Step.Elements(
              FastStep.of(step(entries.key(), part(written, 0))),
              FastStep.of(step(entries.value(), part(written, 1))),
              minimum(part(written, 0)) + minimum(part(written, 1)),
              !entries.distinct());
      case Conversion.Keyed keyed -> keyed(keyed.entry(), part(written, 0));
      case Fields fields -> fields(fields);
      case Cases cases -> cases(cases);
      case Conversion.Succeed succeed ->
          sequence(
              List.of(new Step.Insert(new byte[Integer.BYTES]), step(succeed.value(), written)));
      case Conversion.Expect expect ->
          new Step.Cases(
              new int[] {-1, -1},
              new Step[] {
                step(expect.value(), written),
                new Step.Fail("it is an error, which %s does not declare".formatted(reader))
              });
      case Conversion.Reference reference -> reference(reference.pair());
    };
  }

  private static Type part(@Nullable Type written, int index) {
    return Objects.requireNonNull(written).parts().get(index);
  }

  private int minimum(Type type) {
    return writer.graph().minimumSize(type);
  }

  private Step reference(Pair pair) {
    return references.computeIfAbsent(
        pair,
        it -> {
          open.add(it);
          return new Step.Reference();
        });
  }

  private Step copy(Type type) {
    OptionalInt size = walks.fixedSize(type);
    return size.isPresent() ? new Step.Copy(size.getAsInt()) : new Step.CopyWalked(walks.of(type));
  }

  // ---- records ----

  private Step fields(Fields fields) {
    int next = 0;
    List<Step> steps = new ArrayList<>();
    for (Conversion.Step part : fields.steps()) {
      if (!(part instanceof Take take)) {
        steps.add(new Step.Insert(((Conversion.Insert) part).value().bytes()));
        continue;
      }
      if (take.index() < next) {
        return reordered(fields);
      }
      skip(fields.written().subList(next, take.index()), steps);
      steps.add(step(take.value(), fields.written().get(take.index())));
      next = take.index() + 1;
    }
    skip(fields.written().subList(next, fields.written().size()), steps);
    return sequence(steps);
  }

  /** Each record becomes its key and then its value, wherever these are in it. */
  private Step keyed(Fields entry, Type element) {
    Take key = (Take) entry.steps().get(0);
    Take value = (Take) entry.steps().get(1);
    return new Step.Keyed(
        new FieldFinder(entry.written(), walks),
        new int[] {key.index(), value.index()},
        step(key.value(), entry.written().get(key.index())),
        step(value.value(), entry.written().get(value.index())),
        minimum(element));
  }

  private void skip(List<Type> types, List<Step> steps) {
    if (!types.isEmpty()) {
      steps.add(new Step.Skip(walks.sequence(types)));
    }
  }

  private Step reordered(Fields fields) {
    int[] sources = new int[fields.steps().size()];
    Step[] steps = new Step[sources.length];
    for (int i = 0; i < steps.length; i++) {
      if (fields.steps().get(i) instanceof Take take) {
        sources[i] = take.index();
        steps[i] = FastStep.of(step(take.value(), fields.written().get(take.index())));
      } else {
        sources[i] = -1;
        steps[i] = new Step.Insert(((Conversion.Insert) fields.steps().get(i)).value().bytes());
      }
    }
    return new Step.Reorder(new FieldFinder(fields.written(), walks), sources, steps);
  }

  /** Neighbours that copy a fixed size become one. */
  private static Step sequence(List<Step> steps) {
    List<Step> merged = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Copy copy
          && !merged.isEmpty()
          && merged.getLast() instanceof Step.Copy before
          && before.size + copy.size <= MAX_MERGED) {
        merged.set(merged.size() - 1, new Step.Copy(before.size + copy.size));
      } else {
        merged.add(step);
      }
    }
    return merged.size() == 1
        ? merged.getFirst()
        : new Step.Sequence(merged.stream().map(FastStep::of).toArray(Step[]::new));
  }

  // ---- cases ----

  private Step cases(Cases cases) {
    int[] indexes = new int[cases.targets().size()];
    Step[] steps = new Step[indexes.length];
    for (int i = 0; i < steps.length; i++) {
      Target target = cases.targets().get(i);
      indexes[i] = target instanceof Known known ? known.index() : -1;
      steps[i] = target(target);
    }
    return new Step.Cases(indexes, steps);
  }

  private static Definition definition(Contract contract, String name) {
    return Objects.requireNonNull(contract.definitions().get(name), name);
  }

  private Step target(Target target) {
    return switch (target) {
      case Known known -> step(known.fields(), null);
      case Unknown unknown -> {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Insert(unknown.encoding().bytes()));
        skip(unknown.fields(), steps);
        yield sequence(steps);
      }
      case Fail fail ->
          new Step.Fail("%s of %s is unknown in %s".formatted(fail.name(), fail.owner(), reader));
    };
  }
}
