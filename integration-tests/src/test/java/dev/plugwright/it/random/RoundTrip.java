package dev.plugwright.it.random;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Sends random values through guests that return them, and compares values and bytes.
 *
 * <p>Every case follows from its own seed; a failing one is tried again with smaller values.
 */
public final class RoundTrip {
  private static final int LARGEST = 6;
  private static final int SHRINKING_ATTEMPTS = 300;

  /**
   * A guest with this contract.
   *
   * @param name what it is called in a report
   * @param proxy the contract
   * @param lastArgument the encoding that the guest has or makes of the argument before
   */
  public record Side(String name, Object proxy, Supplier<byte[]> lastArgument) {}

  /** A case that went wrong. */
  private record Failure(Object value, String problem, Throwable cause) {}

  private final Values values;
  private final List<EchoMethod> methods;
  private final Side mirror;
  private final List<Side> guests;

  /**
   * Creates it.
   *
   * @param mirror the guest that returns bytes as they are
   * @param guests those that decode and encode
   */
  public RoundTrip(Values values, List<EchoMethod> methods, Side mirror, List<Side> guests) {
    this.values = values;
    this.methods = methods;
    this.mirror = mirror;
    this.guests = guests;
  }

  /** Runs cases, each method in turn, and throws an {@link AssertionError} with the seed. */
  public void run(long seed, int cases) {
    for (int i = 0; i < cases; i++) {
      EchoMethod method = methods.get(i % methods.size());
      long caseSeed = seed + i / methods.size();
      int size = i / methods.size() % LARGEST;
      Optional<Failure> failure = check(method, caseSeed, size);
      if (failure.isPresent()) {
        throw report(method, seed, i, shrunk(method, failure.get(), caseSeed));
      }
    }
  }

  private Failure shrunk(EchoMethod method, Failure failure, long seed) {
    Failure smallest = failure;
    for (int attempt = 0; attempt < SHRINKING_ATTEMPTS; attempt++) {
      int size = attempt * 3 / SHRINKING_ATTEMPTS;
      Optional<Failure> other = check(method, seed + attempt, size);
      if (other.isPresent() && length(other.get()) < length(smallest)) {
        smallest = other.get();
      }
    }
    return smallest;
  }

  private static int length(Failure failure) {
    return Same.show(failure.value()).length();
  }

  private static AssertionError report(EchoMethod method, long seed, int index, Failure failure) {
    String text =
        "%s, case %d of seed %d: %s%nsmallest value found: %s"
            .formatted(method.name(), index, seed, failure.problem(), Same.show(failure.value()));
    return new AssertionError(text, failure.cause());
  }

  private Optional<Failure> check(EchoMethod method, long seed, int size) {
    Random random = new Random(seed);
    Object value = values.next(random, method.javaType(), method.type(), size);
    Object[] others = method.otherArguments(values, random, size);
    try {
      return Optional.ofNullable(problem(method, others, value))
          .map(it -> new Failure(value, it, null));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(new Failure(value, e.toString(), e));
    }
  }

  private String problem(EchoMethod method, Object[] others, Object value) {
    Object reflected = method.call(mirror.proxy(), others, value);
    if (!Same.same(value, reflected)) {
      return "Java decodes its own bytes as " + Same.show(reflected);
    }
    byte[] bytes = javaBytes(method, others, value);
    if (!java.util.Arrays.equals(bytes, javaBytes(method, others, value))) {
      return "encoded twice, the bytes differ";
    }
    for (Side guest : guests) {
      Object returned = method.call(guest.proxy(), others, value);
      if (!Same.same(value, returned)) {
        return guest.name() + " returns " + Same.show(returned);
      }
      if (method.encoded()) {
        byte[] guestBytes = guest.lastArgument().get();
        // What came back has the guest's order of sets and maps, so it has the guest's bytes.
        if (!java.util.Arrays.equals(guestBytes, javaBytes(method, others, returned))) {
          return guest.name() + " encodes it differently";
        }
      }
    }
    return null;
  }

  private byte[] javaBytes(EchoMethod method, Object[] others, Object value) {
    method.call(mirror.proxy(), others, value);
    return method.encoded() ? mirror.lastArgument().get() : new byte[0];
  }
}
