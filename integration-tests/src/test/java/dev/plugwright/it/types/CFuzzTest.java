package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.it.languages.CGuests;
import dev.plugwright.it.languages.GuestBuild;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.Values;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The decoders in C of all types of the contract {@link Types}, natively under AddressSanitizer and
 * UndefinedBehaviorSanitizer, with damaged bytes. Skipped where no compiler has the sanitizers.
 *
 * <p>{@code -Dplugwright.fuzz=1000000 -Dplugwright.seed=42} runs others.
 */
class CFuzzTest {
  private static final int INPUTS = Integer.getInteger("plugwright.fuzz", 50_000);
  private static final long SEED = Long.getLong("plugwright.seed", System.nanoTime());
  private static final int SAMPLES_PER_METHOD = 4;
  private static final List<String> SANITIZERS =
      List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=all");

  @Test
  void damagedBytesDoNoHarm() throws Exception {
    assumeTrue(hasSanitizers(), "the command cc has no AddressSanitizer");
    GuestBuild build = new GuestBuild("c", "fuzz").contract(TypesGuests.CONTRACT);
    build.file("guest.c", CGuests.echoSource("types", TypesGuests.CONTRACT, build));
    build.file("targets.c", targets(build.text("types.h")));
    build.file("fuzz.c", GuestBuild.source("c/fuzz.c"));
    List<String> command = new ArrayList<>(List.of("cc", "-std=c11", "-O1", "-g", "-w"));
    command.addAll(SANITIZERS);
    command.addAll(List.of("-DTYPES_WITHOUT_UNIT_OR", "-o", "fuzz", "fuzz.c", "plugwright.c"));
    Path fuzz = build.run("fuzz", command);
    Path corpus = Files.write(fuzz.resolveSibling("corpus"), corpus());
    List<String> run =
        List.of(fuzz.toString(), corpus.toString(), INPUTS + "", Long.toUnsignedString(SEED));
    String output = GuestBuild.run(fuzz.getParent(), run);
    Matcher counts = Pattern.compile("(\\d+) of (\\d+)\\s*").matcher(output);
    assertThat(counts.matches()).as(output).isTrue();
    System.out.printf("C decodes %s damaged values, seed %d%n", output.strip(), SEED);
    assertThat(Integer.parseInt(counts.group(1))).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
  }

  private static boolean hasSanitizers() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sanitizers");
    Files.writeString(folder.resolve("empty.c"), "int main(void) { return 0; }\n");
    List<String> command = new ArrayList<>(List.of("cc", "-o", "empty", "empty.c"));
    command.addAll(SANITIZERS);
    try {
      GuestBuild.run(folder, command);
      return true;
    } catch (AssertionError | java.io.IOException e) {
      return false;
    }
  }

  /** A function for each method that decodes its argument, and encodes what it has decoded. */
  private static String targets(String header) {
    StringBuilder functions = new StringBuilder("#include \"guest.c\"\n\n#include <string.h>\n");
    StringBuilder table = new StringBuilder("\nstatic bool (*const TARGETS[])");
    table.append("(const uint8_t *, size_t) = {\n");
    for (EchoMethod method : RawTypes.METHODS) {
      String export = method.name().replaceAll("([A-Z])", "_$1").toLowerCase();
      Matcher head = Pattern.compile("(?m)^(\\w+) types_" + export + "\\(").matcher(header);
      assertThat(head.find()).isTrue();
      functions.append(
          """

          static bool target_%1$s(const uint8_t *bytes, size_t size) {
            %2$s value;
            plugwright_begin();
            PlugwrightReader r = plugwright_reader(bytes, size);
            bool decodes = plugwright_read_%2$s(&r, &value) && plugwright_read_end(&r);
            if (decodes) {
              PlugwrightWriter w = plugwright_writer();
              plugwright_write_%2$s(&w, &value);
              if (w.reason != NULL || (size_t)(w.at - w.start) != size ||
                  memcmp(w.start, bytes, size) != 0) {
                __builtin_trap();
              }
            }
            return decodes;
          }
          """
              .formatted(export, head.group(1)));
      table.append("  target_").append(export).append(",\n");
    }
    return functions.append(table).append("};\n").toString();
  }

  private static byte[] corpus() {
    ByteArrayOutputStream corpus = new ByteArrayOutputStream();
    Random random = new Random(SEED);
    Values values = new Values(TypesGuests.CONTRACT);
    try (TypesGuests guests = new TypesGuests()) {
      for (int i = 0; i < RawTypes.METHODS.size() * SAMPLES_PER_METHOD; i++) {
        EchoMethod method = RawTypes.METHODS.get(i / SAMPLES_PER_METHOD);
        Object value = values.next(random, method.javaType(), method.type(), 1 + i % 4);
        method.call(guests.mirror, value);
        byte[] bytes = guests.mirror.lastArgument();
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        corpus.writeBytes(head.putInt(i / SAMPLES_PER_METHOD).putInt(bytes.length).array());
        corpus.writeBytes(bytes);
      }
    }
    return corpus.toByteArray();
  }
}
