package dev.plugwright.sample.host.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textIsNoMarkup() {
    assertThat(Html.text("<a href=\"x\" title='y'>&amp;</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
  }

  @Test
  void pagesRepeatTheSourceFolder() {
    assertThat(Links.page("docs/a.b.md")).isEqualTo("chapters/docs/a.b.html");
  }

  @Test
  void linksBetweenPages() {
    assertThat(Links.between("index.html", "chapters/a.html")).isEqualTo("chapters/a.html");
    assertThat(Links.between("chapters/docs/a.html", "index.html")).isEqualTo("../../index.html");
    assertThat(Links.between("index.html", "chapters/a b?&:#.html"))
        .isEqualTo("chapters/a%20b%3F&amp;:%23.html");
    assertThat(Links.anchor("größe-\"")).isEqualTo("#größe-%22");
  }
}
