package com.acme.host;

import com.acme.shop.Caller;
import com.acme.shop.Clock;
import com.acme.shop.Console;
import com.acme.shop.ParseError;
import com.acme.shop.ParseException;
import com.acme.shop.Plain;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Calls two plugins, and is called by one of them, on the module path. */
public final class Main {
  private Main() {}

  /** Takes the files of the guests plain and caller, or nothing to find plugins in modules. */
  public static void main(String[] args) {
    try (PluginEngine engine = PluginEngine.create()) {
      if (args.length == 0) {
        find(engine);
        return;
      }
      callPlain(engine, Path.of(args[0]));
      callCaller(engine, Path.of(args[1]));
    } catch (PluginLoadException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void find(PluginEngine engine) {
    try (PluginSet<Plain> plugins =
        engine.classPath(Main.class.getClassLoader(), Plain.class).open()) {
      plugins.pools().forEach((name, pool) -> System.out.println(name + " " + pool.api().add(2, 3)));
      plugins.refused().values().forEach(reason -> System.out.println(reason.getMessage()));
    }
  }

  private static void callPlain(PluginEngine engine, Path file) {
    try (PluginInstance<Plain> plugin = engine.load(file).instantiate(Plain.class)) {
      System.out.println("add " + plugin.api().add(2, 3));
      System.out.println("length " + plugin.api().length("Gr\u00fc\u00dfe"));
      System.out.println("sum " + plugin.api().sum(new long[] {1, 2, 3}));
    }
  }

  private static void callCaller(PluginEngine engine, Path file) {
    try (PluginInstance<Caller> plugin =
        engine
            .load(file)
            .bind(Caller.class)
            .sharedHost(Console.class, new Printer())
            .sharedHost(Clock.class, new FrozenClock())
            .instantiate()) {
      System.out.println("hello " + plugin.api().hello());
      System.out.println("stamp " + plugin.api().stamp());
      System.out.println("parse " + plugin.api().parseOr("no", 40));
      System.out.println("travel " + plugin.api().travel(new Console.Position((byte) 1, 2, 3, "x"), 1));
    }
  }

  private static final class Printer implements Console {
    @Override
    public void logInt(int value) {
      System.out.println("log " + value);
    }

    @Override
    public void logStr(String text) {
      System.out.println("log " + text.length());
    }

    @Override
    public void logReading(Reading reading) {
      System.out.println("log " + reading);
    }

    @Override
    public long sum(long[] values) {
      return LongStream.of(values).sum();
    }

    @Override
    public String text(int length) {
      return "-".repeat(length);
    }

    @Override
    public Optional<Reading> find(List<Reading> readings, String sensor) {
      return readings.stream().filter(reading -> reading.sensor().equals(sensor)).findFirst();
    }

    @Override
    public int parse(String text) throws ParseException {
      throw new ParseException(new ParseError(text.length(), "not a number"));
    }

    @Override
    public Position move(Position position, double by) {
      return new Position(position.mark(), position.x() + by, position.y(), position.name());
    }

    @Override
    public void interfere(int depth) {}
  }

  private static final class FrozenClock implements Clock {
    @Override
    public Instant now() {
      return Instant.ofEpochSecond(1_700_000_000);
    }

    @Override
    public boolean passed(Duration since) {
      return true;
    }
  }
}
