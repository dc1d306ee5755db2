package dev.plugwright.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.ContractChange.Category;
import org.junit.jupiter.api.Test;

class ContractChangeTest {
  private static ContractChange change(String kind, String released, String current)
      throws Exception {
    String head = "plugwright-contract 1\n" + kind + " T\n";
    return ContractChange.between(Contract.parse(head + released), Contract.parse(head + current));
  }

  private static Category category(String released, String current) throws Exception {
    return change("interface", released, current).category();
  }

  @Test
  void categories() throws Exception {
    String released = "fn f(a: R) -> R\nrecord R { a: i32 }\n";
    assertThat(category(released, released)).isEqualTo(Category.NONE);
    assertThat(category(released, "fn f(b: R) -> R was g\nrecord R { a: i32 = '1' }\n"))
        .isEqualTo(Category.SOURCE);
    assertThat(category(released, "fn f(a: R) -> R\nrecord R { a: i32, b: i8 = '1' }\n"))
        .isEqualTo(Category.CONTRACT);
    assertThat(category(released, released + "record S {}\n")).isEqualTo(Category.SOURCE);
    assertThat(category("fn f()\n", "fn f()\nfn g() optional\n")).isEqualTo(Category.CONTRACT);
    assertThat(category("fn f()\n", "fn f()\nfn g()\n")).isEqualTo(Category.BREAKING);
    assertThat(category(released, "fn f(a: R) -> R\nrecord R { a: i32, b: i8 }\n"))
        .isEqualTo(Category.BREAKING);
  }

  /** What only new plugins notice does not break those that exist. */
  @Test
  void argumentsMayHaveMore() throws Exception {
    ContractChange change =
        change("interface", "fn f(a: R)\nrecord R {}\n", "fn f(a: R)\nrecord R { b: i8 }\n");
    assertThat(change.category()).isEqualTo(Category.CONTRACT);
    assertThat(change.report())
        .isEqualTo(
            """
            category: CONTRACT
            existing plugins, new host:
              - record R, field b: i8 in the host, nothing in the plugin (to the plugin: works; it is left out)
            new plugins, existing hosts:
              - record R, field b: nothing in the host, i8 in the plugin (to the plugin: refused; the plugin needs it: use a host whose contract has it, or rebuild the plugin)
            """);
  }

  @Test
  void revisions() throws Exception {
    String text = "plugwright-contract 1\ninterface T%s\nfn f(a: R)\nrecord R { a: i8%s }\n";
    Contract third = Contract.parse(text.formatted(" revision 3", ""));
    Contract fourth = Contract.parse(text.formatted(" revision 4", ", b: list<i8>"));
    Contract forgotten = Contract.parse(text.formatted(" revision 3", ", b: list<i8>"));
    Contract without = Contract.parse(text.formatted("", ""));
    assertThat(ContractChange.between(third, fourth).report())
        .startsWith("category: CONTRACT\nrevision: 4, released: 3\nexisting");
    assertThat(ContractChange.between(third, forgotten).report())
        .startsWith("category: CONTRACT\nrevision: 3, released: 3; increase it\n");
    assertThat(ContractChange.between(without, fourth).report())
        .startsWith("category: CONTRACT\nrevision: 4, released: none\n");
    assertThat(ContractChange.between(without, third).report())
        .isEqualTo("category: SOURCE\nrevision: 3, released: none\n");
  }

  @Test
  void hostFunctions() throws Exception {
    assertThat(change("host", "fn f()\n", "fn f()\nfn g()\n").category())
        .isEqualTo(Category.CONTRACT);
    assertThat(change("host", "fn f()\nfn g()\n", "fn f()\n").category())
        .isEqualTo(Category.BREAKING);
    Contract plugin = Contract.parse("plugwright-contract 1\ninterface T\n");
    Contract host = Contract.parse("plugwright-contract 1\nhost T\n");
    assertThatThrownBy(() -> ContractChange.between(plugin, host))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
