package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Json;
import dev.plugwright.commands.call.CallReport;
import dev.plugwright.commands.call.HostAnswers;
import dev.plugwright.commands.call.PluginCall;
import dev.plugwright.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command {@code call} on a plugin that calls the host in every way. */
class CallWithAnswersTest {
  private static PluginEngine engine;

  private final Map<String, JsonNode> replies = new LinkedHashMap<>();
  private final Map<String, JsonNode> errors = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private String call(String function, String... arguments) {
    List<JsonNode> values = new ArrayList<>();
    for (String argument : arguments) {
      values.add(Json.parse(argument, "argument"));
    }
    try (PluginCall call =
        PluginCall.prepare(
            engine,
            Guests.file("caller"),
            function,
            values,
            new HostAnswers(replies, errors, log::add))) {
      CallReport report = call.call();
      return (report.failed() ? "error " : "") + report.value();
    }
  }

  private CallWithAnswersTest reply(String function, String json) {
    replies.put(function, Json.parse(json, function));
    return this;
  }

  @Test
  void functionsAreAnsweredAndTold() {
    reply("Console.sum", "3298534883331");
    reply("Console.find", "{\"sensor\":\"roof\",\"value\":-3.5,\"tags\":[\"cold\",\"dry\"]}");
    assertThat(call("hello")).isEqualTo("4567");
    assertThat(log)
        .containsExactly(
            "Console.log_int(42)",
            "Console.log_str(\"zero-copy Grüße\")",
            "Console.log_reading({\"sensor\":\"roof\",\"value\":-3.5,\"tags\":[\"cold\",\"dry\"]})",
            "Console.sum([1,2,3298534883328]) = 3298534883331",
            "Console.find([{\"sensor\":\"roof\",\"value\":-3.5,\"tags\":[\"cold\",\"dry\"]}],"
                + " \"roof\") ="
                + " {\"sensor\":\"roof\",\"value\":-3.5,\"tags\":[\"cold\",\"dry\"]}");
  }

  @Test
  void aReplyIsWhatThePluginGets() {
    reply("Console.sum", "3298534883331").reply("Console.find", "null");
    assertThat(call("hello")).isEqualTo("error \"the host found None\"");
  }

  @Test
  void textsOfAllLengths() {
    String text = "\"" + "é".repeat(100_000) + "\"";
    assertThat(reply("Console.text", text).call("fetch", "1")).isEqualTo(text);
    assertThat(reply("Console.text", "\"\"").call("fetch", "1")).isEqualTo("\"\"");
  }

  @Test
  void functionsThatCanFail() {
    assertThat(reply("Console.parse", "12").call("parse_or", "\"12\"", "7")).isEqualTo("12");
    replies.clear();
    errors.put("Console.parse", Json.parse("{\"position\": 3, \"reason\": \"x\"}", "error"));
    assertThat(call("parseOr", "\"12x\"", "7")).isEqualTo("10");
    assertThat(log.get(1))
        .isEqualTo("Console.parse(\"12x\") = error {\"position\":3,\"reason\":\"x\"}");
  }

  @Test
  void structuresOfFixedLayout() {
    String position = "{\"mark\":1,\"x\":2.0,\"y\":3.5,\"name\":\"here\"}";
    reply("Console.move", "{\"mark\":5,\"x\":0.5,\"y\":-1.0,\"name\":\"there\"}");
    assertThat(call("travel", position, "1.5"))
        .isEqualTo("{\"mark\":5,\"x\":0.5,\"y\":-1.0,\"name\":\"there\"}");
    assertThat(log.get(0)).startsWith("Console.move(" + position + ", 1.5) = {\"mark\":5");
  }

  @Test
  void namesOfJavaMethodsWillDo() {
    errors.put("Console.logStr", Json.parse("1", "error"));
    assertThatThrownBy(() -> call("hello"))
        .isInstanceOf(CommandException.class)
        .hasMessage("Console.log_str has no declared error");
  }

  @Test
  void aMissingReplyIsToldWithTheCall() {
    assertThatThrownBy(() -> call("fetch", "5"))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "the plugin calls Console.text(5), which has no reply: add --host-function"
                + " Console.text=JSON");
  }

  @Test
  void answersAreCheckedBeforeThePluginStarts() {
    reply("Console.text", "7");
    assertThatThrownBy(() -> call("fetch", "5"))
        .isInstanceOf(CommandException.class)
        .hasMessage("Console.text: expected a text, found 7");
    replies.clear();
    reply("Console.txt", "7");
    assertThatThrownBy(() -> call("fetch", "5"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("no host function Console.txt: the plugin has ")
        .hasMessageEndingWith(", Console.sum, Console.text");
    replies.clear();
    reply("Console.log_int", "7");
    assertThatThrownBy(() -> call("fetch", "5"))
        .hasMessage("Console.log_int has no result: it needs no reply");
  }

  @Test
  void aDynamicHostMustReplyWithTheTypeThatIsPassed() {
    try (PluginModule module = engine.load(Guests.file("caller"))) {
      Contract console =
          module.contracts().stream()
              .filter(contract -> contract.interfaceName().equals("Console"))
              .findFirst()
              .orElseThrow();
      assertThatThrownBy(
              () -> {
                try (var plugin =
                    module
                        .dynamic()
                        .sharedHost(Clock.class, new StoppedClock())
                        .dynamicHost(console, (functions, function, arguments) -> 5L)
                        .instantiate()) {
                  plugin.api().callForString("fetch", 5);
                }
              })
          .isInstanceOf(HostFunctionException.class)
          .hasMessage(
              "plugin caller.wasm, Console.text: cannot send the reply: reply: expected String,"
                  + " found Long");
      Contract own =
          module.contracts().stream()
              .filter(contract -> contract.kind() == Contract.Kind.PLUGIN)
              .findFirst()
              .orElseThrow();
      assertThatThrownBy(() -> module.dynamic().dynamicHost(own, (f, m, a) -> null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Caller is a contract of plugins, not one of host functions");
    }
  }

  /** A clock that is not asked. */
  private record StoppedClock() implements Clock {
    @Override
    public java.time.Instant now() {
      return java.time.Instant.EPOCH;
    }

    @Override
    public boolean passed(java.time.Duration since) {
      return false;
    }
  }
}
