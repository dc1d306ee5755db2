package dev.plugwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.workbench.Workbench;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fakes of contracts. */
class FakePluginTest {
  enum Color {
    RED,
    GREEN
  }

  record Point<N>(N x, N y) {}

  record Everything(
      boolean flag,
      char letter,
      String text,
      List<String> texts,
      Point<Integer> point,
      Color color) {}

  record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  sealed interface Term permits Sum, Literal {}

  record Sum(Term left, Term right) implements Term {}

  record Literal(int value) implements Term {}

  record Endless(Endless next) {}

  /** Types of every kind. */
  interface Kinds {
    byte small();

    double real();

    int[] numbers();

    Map<String, Integer> map();

    Set<Long> set();

    Optional<String> maybe();

    OptionalInt maybeInt();

    BigInteger big();

    UUID id();

    Instant at();

    Duration during();

    Everything everything();

    Point<Point<String>> nested();

    Term term();

    Positive positive();

    Endless endless();

    @Nullable String nothing(@Nullable String text);

    default String greeting(String name) {
      return "hello " + name;
    }
  }

  private final FakePlugin<Kinds> fake = FakePlugin.of(Kinds.class);

  @Test
  void everyTypeHasADefaultValue() {
    Kinds api = fake.api();
    assertThat(api.small()).isZero();
    assertThat(api.real()).isZero();
    assertThat(api.numbers()).isEmpty();
    assertThat(api.map()).isEmpty();
    assertThat(api.set()).isEmpty();
    assertThat(api.maybe()).isEmpty();
    assertThat(api.maybeInt()).isEmpty();
    assertThat(api.big()).isZero();
    assertThat(api.id()).isEqualTo(new UUID(0, 0));
    assertThat(api.at()).isEqualTo(Instant.EPOCH);
    assertThat(api.during()).isZero();
    assertThat(api.everything())
        .isEqualTo(new Everything(false, '\0', "", List.of(), new Point<>(0, 0), Color.RED));
    assertThat(api.nested()).isEqualTo(new Point<>(new Point<>("", ""), new Point<>("", "")));
    assertThat(api.term()).isEqualTo(new Literal(0));
    assertThat(api.greeting("Ada")).isEqualTo("hello Ada");
  }

  @Test
  void aTypeWithoutADefaultValueAsksForAnAnswer() {
    assertThatThrownBy(() -> fake.api().positive())
        .hasMessageEndingWith(
            "Positive rejects default values; set an answer for the methods that return it");
    assertThatThrownBy(() -> fake.api().endless())
        .hasMessageStartingWith("no default value of ")
        .hasMessageContaining("Endless");
    fake.answer("positive", arguments -> new Positive(1));
    assertThat(fake.api().positive()).isEqualTo(new Positive(1));
  }

  @Test
  void answersSeeTheArgumentsAndMayThrow() throws Exception {
    FakePlugin<Workbench> workbench =
        FakePlugin.of(Workbench.class)
            .answer("greet", arguments -> "hi " + arguments.get(0))
            .answer(
                "divide",
                arguments -> {
                  throw new Workbench.DivisionException("no");
                });
    assertThat(workbench.api().greet("Ada")).isEqualTo("hi Ada");
    assertThatThrownBy(() -> workbench.api().divide(1, 2))
        .isInstanceOf(Workbench.DivisionException.class);
    workbench.api().hoard(5);
    assertThat(workbench.calls())
        .containsExactly(
            new FakePlugin.Call("greet", List.of("Ada")),
            new FakePlugin.Call("divide", List.of(1, 2)),
            new FakePlugin.Call("hoard", List.of(5)));
  }

  @Test
  void nullIsRefusedAsAPluginDoes() {
    fake.answer("greeting", arguments -> null);
    assertThatThrownBy(() -> fake.api().greeting(null))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessage("plugin Kinds, Kinds.greeting: argument name is null");
    assertThatThrownBy(() -> fake.api().greeting("Ada"))
        .hasMessage("the answer to Kinds.greeting is null, which a plugin cannot return");
    fake.answer("nothing", arguments -> arguments.get(0));
    assertThat(fake.api().nothing(null)).isNull();
  }

  @Test
  void anAnswerOfAnotherTypeIsNamed() {
    fake.answer("greeting", arguments -> 7);
    assertThatThrownBy(() -> fake.api().greeting("Ada"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the answer to Kinds.greeting is a java.lang.Integer, but the method returns"
                + " java.lang.String");
  }

  @Test
  void wrongUseIsToldAtOnce() {
    assertThatThrownBy(() -> fake.answer("bigger", arguments -> 1))
        .hasMessageStartingWith("no method bigger in Kinds; it has [");
    assertThatThrownBy(() -> FakePlugin.of(String.class))
        .hasMessage("not an interface: java.lang.String");
  }

  @Test
  void aFakeIsAnObject() {
    assertThat(fake.api()).hasToString("FakePlugin[Kinds]").isEqualTo(fake.api());
    assertThat(fake.api().hashCode()).isEqualTo(fake.api().hashCode());
    assertThat(fake.api()).isNotEqualTo(FakePlugin.of(Kinds.class).api());
    assertThat(fake.calls()).isEmpty();
  }
}
