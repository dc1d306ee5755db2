package dev.plugwright.it.random;

import dev.plugwright.PluginEngine;
import dev.plugwright.contract.Contract;
import dev.plugwright.it.Engines;
import dev.plugwright.it.random.RoundTrip.Side;
import dev.plugwright.spi.binding.ContractBinding;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random contracts, compiled with the processor, their guests with rustc; random values through
 * each of their methods.
 *
 * <p>{@code -Dcontracts=200 -Dseed=42} makes others. Without a seed all but the last one are the
 * same in every run.
 */
class RandomContractsTest {
  private static final int CONTRACTS = Integer.getInteger("contracts", 4);
  private static final int VALUES_PER_METHOD = 60;
  private static final int CONTRACTS_PER_BUILD = 20;
  private static final long FIXED_SEED = 1_000;

  private int methods;

  @Test
  void everyMethodOfRandomContractsReturnsWhatItGets() throws Exception {
    List<Long> seeds = seeds();
    System.out.println("random contracts of the seeds " + seeds);
    for (int from = 0; from < seeds.size(); from += CONTRACTS_PER_BUILD) {
      run(seeds.subList(from, Math.min(seeds.size(), from + CONTRACTS_PER_BUILD)));
    }
    System.out.printf(
        "%d random contracts with %d methods, %d values each%n",
        seeds.size(), methods, VALUES_PER_METHOD);
  }

  private static List<Long> seeds() {
    Long first = Long.getLong("seed");
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < CONTRACTS; i++) {
      seeds.add((first == null ? FIXED_SEED : first) + i);
    }
    if (first == null) {
      seeds.set(CONTRACTS - 1, System.nanoTime() >>> 10);
    }
    return seeds;
  }

  private void run(List<Long> seeds) throws Exception {
    ContractWorkshop workshop =
        new ContractWorkshop(Files.createTempDirectory(Path.of("target"), "contracts"));
    for (long seed : seeds) {
      workshop.addSource("Contract" + seed, ContractSource.of("Contract" + seed, seed));
    }
    ClassLoader classes = workshop.compile();
    for (long seed : seeds) {
      workshop.addGuest("contract" + seed, "types");
      workshop.addGuest("contract" + seed, "mirror");
    }
    workshop.buildGuests();
    for (long seed : seeds) {
      roundTrip(workshop, classes.loadClass("random.Contract" + seed), seed);
    }
  }

  private <T> void roundTrip(ContractWorkshop workshop, Class<T> type, long seed) throws Exception {
    Class<?> bindingType = type.getClassLoader().loadClass(type.getName() + "Binding");
    ContractBinding<?> binding = (ContractBinding<?>) bindingType.getField("INSTANCE").get(null);
    Contract contract = Contract.parse(binding.contract());
    List<EchoMethod> echoes = EchoMethod.of(type, contract);
    try (PluginEngine engine = Engines.create()) {
      Side mirror = side(engine, workshop.wasm("contract" + seed + "-mirror"), type);
      Side guest = side(engine, workshop.wasm("contract" + seed + "-types"), type);
      RoundTrip trip = new RoundTrip(new Values(contract), echoes, mirror, List.of(guest));
      trip.run(seed, VALUES_PER_METHOD * echoes.size());
    } catch (AssertionError e) {
      throw new AssertionError("contract of seed %d:%n%s".formatted(seed, contract.text()), e);
    }
    methods += echoes.size();
  }

  private static <T> Side side(PluginEngine engine, Path wasm, Class<T> type) throws Exception {
    T proxy = engine.load(wasm).instantiate(type).api();
    Method lastArgument = type.getMethod("lastArgument");
    return new Side(
        wasm.getFileName().toString(),
        proxy,
        () -> {
          try {
            return (byte[]) lastArgument.invoke(proxy);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
